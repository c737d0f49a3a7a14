import type { Piece } from '#db/search/highlight-rules.ts';
import type { Assignment } from '#db/story/assignment-rules.ts';
import type { StoryFilter } from '#db/story/filter-rules.ts';
import type { Flag } from '#db/story/flag-rules.ts';
import { type Standing, statusLine } from '#db/story/rules.ts';
import { Marked } from '../ui/marked.tsx';
import { Moment } from '../ui/moment.tsx';
import { Pages } from './pages.tsx';
import { WorkLines } from './work-lines.tsx';

type Found = { headline: Piece[]; excerpt: Piece[]; place: string };
type Row = Standing & {
  assignments: Assignment[];
  flags: Flag[];
  found?: Found;
  id: string;
  headline: string;
  section: string | null;
  author: string;
  updatedAt: number;
};
type StoryTableProps = { stories: Row[]; filter: StoryFilter; hasMore: boolean; now: number; language: string; timeZone: string };

const MARK = 'bg-accent/15 text-ink';

/** The stories of the desk with their true status; one link each, so that Tab goes from story to story. */
export function StoryTable({ stories, filter, hasMore, now, language, timeZone }: StoryTableProps) {
  if (stories.length === 0) return <Empty isFiltered={isNarrowed(filter)} />;
  const atTime = (at: number) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
  return (
    <>
      <div className="sheet md:overflow-x-auto">
        <table className="rows rows-pick w-full text-sm">
          <thead className="border-b border-line text-start text-quiet">
            <tr>
              <td className="ps-3">
                <span className="sr-only">Choose</span>
              </td>
              {['Headline', 'Status', 'Section', 'Begun by', 'Changed'].map((name) => (
                <th key={name} scope="col" className="px-3 py-2 text-start font-semibold">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stories.map((story) => (
              <tr key={story.id} className="border-b border-line last:border-0 hover:bg-wash has-checked:bg-wash">
                <td className="pick ps-3 align-top">
                  <input
                    type="checkbox"
                    form="bulk"
                    name="storyId"
                    value={story.id}
                    className="my-2.5 size-5"
                    aria-label={`Choose ${story.headline || 'the story without a headline'}`}
                  />
                </td>
                <th scope="row" className="px-3 py-2 text-start font-semibold md:min-w-56" dir="auto">
                  <a href={`/dashboard/stories/${story.id}`} className="inline-block py-0.5 hover:underline">
                    {story.headline ? (
                      <Marked pieces={story.found?.headline ?? [{ text: story.headline, isFound: false }]} className={MARK} />
                    ) : (
                      'No headline yet'
                    )}
                  </a>
                  {story.found && <Excerpt {...story.found} />}
                  {(story.assignments.length > 0 || story.flags.length > 0) && (
                    <span className="hint flex flex-wrap gap-x-3 font-normal" dir="auto">
                      <WorkLines assignments={story.assignments} flags={story.flags} now={now} site={{ language, timeZone }} />
                    </span>
                  )}
                </th>
                <td className={`px-3 py-2 md:min-w-28 md:max-w-48 ${story.liveVersion === null ? '' : 'text-live'}`}>{statusLine(story, atTime)}</td>
                <td className="px-3 py-2">{story.section ?? '–'}</td>
                <td className="px-3 py-2">{story.author}</td>
                <td className="px-3 py-2 whitespace-nowrap text-quiet">
                  <Moment at={story.updatedAt} language={language} timeZone={timeZone} form="short" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pages path="/dashboard" asked={filter} page={filter.page} hasMore={hasMore} />
    </>
  );
}

/** Where in the story a search found its words. */
function Excerpt({ excerpt, place }: Found) {
  if (excerpt.length === 0) return null;
  return (
    <span className="hint block max-w-prose font-normal">
      {place && `${place}: `}
      <Marked pieces={excerpt} className={MARK} />
    </span>
  );
}

function Empty({ isFiltered }: { isFiltered: boolean }) {
  return (
    <p className="sheet p-8 text-center">
      {isFiltered ? 'No story fits these filters. ' : 'No stories yet. Begin the first one with “New story”.'}
      {isFiltered && (
        <a className="underline" href="/dashboard">
          Show all stories
        </a>
      )}
    </p>
  );
}

function isNarrowed({ page, order: _, ...narrowing }: StoryFilter): boolean {
  return page > 1 || Object.values(narrowing).some(Boolean);
}
