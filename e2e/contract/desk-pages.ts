import type { Verb } from '#db/user/rules.ts';
import { ask } from './raw.ts';

/** The desk's pages without an id, each with the verb that decides who may open it; undefined: everybody who is signed in. */
export const PAGES: Record<string, { verb?: Verb; heading: RegExp }> = {
  '/dashboard': { heading: /Stories/ },
  '/dashboard/agenda': { heading: /Agenda/ },
  '/dashboard/board': { heading: /Board/ },
  '/dashboard/fronts': { verb: 'front.edit', heading: /Fronts/ },
  '/dashboard/comments': { verb: 'comment.read', heading: /Comments/ },
  '/dashboard/comments/bans': { verb: 'comment.ban', heading: /Bans/ },
  '/dashboard/comments/words': { verb: 'comment.word', heading: /Word list/ },
  '/dashboard/inbox': { heading: /Inbox/ },
  '/dashboard/live': { verb: 'channel.air', heading: /Live/ },
  '/dashboard/photos': { heading: /Photos/ },
  '/dashboard/photos/ending': { heading: /Rights that end/ },
  '/dashboard/photos/suppliers': { verb: 'photo.rights', heading: /Suppliers/ },
  '/dashboard/photos/collections': { heading: /Collections/ },
  '/dashboard/photos/removed': { heading: /Removed photos/ },
  '/dashboard/photos/table': { heading: /Light table/ },
  '/dashboard/photos/batch': { heading: /Change many photos/ },
  '/dashboard/profile': { heading: /profile/i },
  '/dashboard/reports': { heading: /Reports/ },
  '/dashboard/sections': { verb: 'section.create', heading: /Sections/ },
  '/dashboard/style': { heading: /House style/ },
  '/dashboard/tags': { verb: 'tag.edit', heading: /Tags/ },
  '/dashboard/tags/stories': { verb: 'tag.batch', heading: /Tag many stories/ },
  '/dashboard/contributors': { verb: 'contributor.edit', heading: /Contributors/ },
  '/dashboard/theme': { verb: 'theme.set', heading: /The look of the paper/ },
  '/dashboard/leaflets': { verb: 'leaflet.edit', heading: /House pages/ },
  '/dashboard/people': { verb: 'user.add', heading: /People/ },
  '/dashboard/audit': { verb: 'audit.read', heading: /Audit/ },
};
export const WITH_ID = [
  '/dashboard/leaflets/[name]',
  '/dashboard/contributors/[id]',
  '/dashboard/fronts/[place]',
  '/dashboard/fronts/[place]/history',
  '/dashboard/fronts/[place]/preview',
  '/dashboard/live/[id]',
  '/dashboard/live/[id]/test',
  '/dashboard/sections/[id]',
  '/dashboard/tags/[id]',
  '/dashboard/photos/[id]',
  '/dashboard/photos/[id]/replace',
  '/dashboard/photos/collections/[id]',
  '/dashboard/stories/[id]',
  '/dashboard/stories/[id]/history',
  '/dashboard/stories/[id]/hotfix',
  '/dashboard/stories/[id]/preview',
];
export const API = [
  '/api/auth/[...nextauth]',
  '/api/desk/fronts',
  '/api/desk/fronts/[place]',
  '/api/desk/names/[of]',
  '/api/desk/palette',
  '/api/desk/photos',
  '/api/desk/photos/[id]',
  '/api/desk/session',
  '/api/desk/stories',
  '/api/desk/stories/[id]',
  '/api/desk/stories/[id]/visit',
  '/api/photos',
  '/api/photos/uploads',
  '/api/photos/uploads/[id]',
  '/api/reading',
];

/** A page in all the ways it can be asked for: as HTML, as React's own format, and as its innermost part alone, without the layouts around it. */
export async function inAllForms(url: string, headers: Record<string, string> = {}): Promise<string[]> {
  const forms: Record<string, string>[] = [{}, { RSC: '1' }, { RSC: '1', 'Next-Router-State-Tree': innermostOf(new URL(url).pathname) }];
  const texts: string[] = [];
  for (const form of forms) {
    const sent = { ...headers, ...form };
    const first = await ask(url, { headers: sent });
    const to = new URL(first.headers.location ?? url, url);
    const isSamePage = first.headers.location !== undefined && to.pathname === new URL(url).pathname;
    const { body, headers: said } = isSamePage ? await ask(to.href, { headers: sent }) : first;
    texts.push(`${said.location ?? ''} ${body}`);
  }
  return texts;
}

/** The state a router would be in that already has everything of this page but its innermost part. */
function innermostOf(pathname: string): string {
  const group = pathname.endsWith('/preview') ? '(paper)' : '(desk)';
  const segments = pathname
    .split('/')
    .slice(2)
    .map((part, index) => (index === 1 ? ['id', part, 'd', null] : part));
  const tree = ['', 'dashboard', group, ...segments].reduceRight<unknown>((inner, part) => [part, { children: inner }], ['__PAGE__', {}, null, 'refetch']);
  return encodeURIComponent(JSON.stringify(tree));
}
