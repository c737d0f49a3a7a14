import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MoveList } from '#components/desk/move-list.tsx';
import { VersionList } from '#components/desk/version-list.tsx';
import '#components/story/changes.css';
import { Changes } from '#components/story/changes.tsx';
import { chromeEn } from '#components/ui/messages/chrome-en.ts';
import { isDifferent } from '#db/story/compare-rules.ts';
import { listMoves } from '#db/story/move-queries.ts';
import { getStory } from '#db/story/queries.ts';
import { compareVersions, listVersions } from '#db/story/version-queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../../auth.ts';
import { site } from '../../../../../site.ts';
import { RestoreButton } from './restore-button.tsx';

export const metadata: Metadata = { title: 'History' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ from?: string; to?: string; page?: string }> };

const NAMES = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  kicker: 'Kicker',
  dateline: 'Dateline',
  section: 'Section',
  slug: 'Address',
  language: 'Language',
  direction: 'Direction',
  bylines: 'Bylines',
  tags: 'Tags',
  photos: 'Photos',
  frontHeadline: 'Headline on fronts',
  socialHeadline: 'Headline for sharing',
  searchTitle: 'Title for search engines',
  searchDescription: 'Description for search engines',
};

export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await searchParams;
  const page = numberOf(asked.page) ?? 1;
  const actor = await requireActor(`/dashboard/stories/${id}/history`);
  const [story, found, moves] = await Promise.all([getStory(actor, id), listVersions(actor, id, page), listMoves(actor, id)]);
  if (!story || !found) notFound();
  const to = numberOf(asked.to) ?? story.version;
  const from = numberOf(asked.from) ?? earlier(to, found.versions, story.liveVersion);
  const comparison = await compareVersions(actor, id, from, to);
  const mayRestore = may(actor, 'story.restore', story.ownerId);
  const restoring = { storyId: id, saves: story.saves, seq: from };
  return (
    <>
      <p className="mb-2 text-sm">
        <a className="underline" href={`/dashboard/stories/${id}`}>
          Back to the editor
        </a>
      </p>
      <h1 className="mb-4 font-serif text-2xl font-bold" dir="auto">
        History of “{story.draft.headline || 'Untitled story'}”
      </h1>
      <div className="grid gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <div className="order-2 min-w-0 lg:order-1">
          <VersionList versions={found.versions} from={from} to={to} page={page} now={Date.now()} language={site.language} timeZone={site.timeZone} />
          <nav className="mt-3 flex justify-between text-sm" aria-label="Pages">
            {page > 1 ? <a href={`?page=${page - 1}`}>← Newer</a> : <span />}
            {found.hasMore && <a href={`?page=${page + 1}`}>Older →</a>}
          </nav>
          <MoveList moves={moves} site={site} />
        </div>
        <section className="order-1 min-w-0 lg:order-2" aria-labelledby="compared">
          <h2 id="compared" className="mb-2 text-lg font-bold">
            From version {from} to version {to}
          </h2>
          {mayRestore && comparison && from !== story.version && (
            <div className="mb-3 flex flex-wrap items-center gap-3">
              <RestoreButton
                {...restoring}
                name={`Restore version ${from}`}
                question="Everything becomes as it was then; what is there now stays in the history."
              />
            </div>
          )}
          <div className="sheet p-4">
            {!comparison && <p>One of these versions does not exist.</p>}
            {comparison && !isDifferent(comparison) && <p>Nothing differs between them.</p>}
            {comparison && isDifferent(comparison) && (
              <Changes
                comparison={comparison}
                language={story.draft.language}
                direction={story.draft.direction}
                names={NAMES}
                words={chromeEn}
                after={(block) =>
                  mayRestore && to === story.version && <RestoreButton {...restoring} blockId={block.id} name="Undo this" question={`As in version ${from}?`} />
                }
              />
            )}
          </div>
        </section>
      </div>
    </>
  );
}

/** What a version is first compared with: what readers have, else the one before it. */
function earlier(to: number, versions: { seq: number }[], live: number | null): number {
  if (live !== null && live < to) return live;
  return versions.find(({ seq }) => seq < to)?.seq ?? to;
}

function numberOf(text: string | undefined): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number < 1_000_000 ? number : undefined;
}
