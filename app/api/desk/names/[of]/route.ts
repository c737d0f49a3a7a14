import { getContributors, searchContributors } from '#db/contributor/queries.ts';
import { getTags, searchTags } from '#db/tag/queries.ts';
import type { Actor } from '#db/user/rules.ts';
import { answer } from '../../answer.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ of: string }> };
type Find = (actor: Actor, text: string) => Promise<unknown[]>;

const FINDERS: Record<string, Find> = {
  tags: searchTags,
  'approved-tags': (actor, text) => searchTags(actor, text, { isApproved: true }),
  'public-tags': async (actor, text) => (await searchTags(actor, text, { isApproved: true })).filter(({ state }) => state === 'public'),
  contributors: searchContributors,
  bylines: (actor, text) => searchContributors(actor, text, { isOffered: true }),
};
const MOST_IDS = 100;

/** Names a picker offers for what is typed (`q`), or what those are called it knows only by id (`ids`). */
export const GET = (request: Request, { params }: Context) =>
  answer(request, async (actor, text) => {
    const { of } = await params;
    const ids = new URL(request.url).searchParams.get('ids')?.split(',').slice(0, MOST_IDS);
    if (ids) return of.endsWith('tags') ? getTags(actor, ids) : getContributors(actor, ids);
    return FINDERS[of]?.(actor, text) ?? [];
  });
