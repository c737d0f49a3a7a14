import type { Metadata } from 'next';
import { BoardCard } from '#components/desk/board-card.tsx';
import { Choice } from '#components/desk/choice.tsx';
import { WorkFilters } from '#components/desk/work-filters.tsx';
import { listSections } from '#db/section/queries.ts';
import { type BoardColumn, COLUMNS, type Column, getBoard } from '#db/story/board-queries.ts';
import { listColleagues } from '#db/story/desk-queries.ts';
import { queryOf, StoryFilter } from '#db/story/filter-rules.ts';
import { listViews } from '#db/view/queries.ts';
import { requireActor } from '../../../auth.ts';
import { site } from '../../../site.ts';
import { SavedViews } from '../views/saved-views.tsx';

export const metadata: Metadata = { title: 'Board' };

const NAMES: Record<Column, string> = { draft: 'Draft', filed: 'Filed', ready: 'Ready', scheduled: 'Scheduled', live: 'Live' };
/** What the board is narrowed by: its columns are the rest. */
const BoardFilter = StoryFilter.pick({ section: true, assigned: true, flag: true, due: true, page: true });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BoardPage({ searchParams }: Props) {
  const filter = BoardFilter.parse(await searchParams);
  const actor = await requireActor('/dashboard/board');
  const [board, sections, people, views] = await Promise.all([getBoard(actor, filter), listSections(actor), listColleagues(actor), listViews(actor, 'board')]);
  const now = Date.now();
  return (
    <>
      <h1 className="mb-4 font-serif text-3xl font-bold">Board</h1>
      <search>
        <form className="sheet mb-4 grid grid-cols-2 gap-3 p-3 md:grid-cols-[1fr_1fr_1fr_1fr_auto]">
          <Choice id="board-section" name="section" none="All" label="Section" choices={sections} chosen={filter.section} />
          <WorkFilters filter={filter} people={people} />
          <button type="submit" className="button col-span-2 self-end md:col-span-1">
            Filter
          </button>
        </form>
      </search>
      <SavedViews views={views} query={queryOf(filter)} place="board" />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
        {COLUMNS.map((column) => (
          <CardColumn key={column} column={column} {...board[column]} all={queryOf({ ...filter, status: column })} now={now} />
        ))}
      </div>
    </>
  );
}

/** `all`: the part of the list's address behind the question mark that shows all of the column. */
function CardColumn({ column, cards, total, all, now }: BoardColumn & { column: Column; all: string; now: number }) {
  return (
    <section aria-labelledby={`column-${column}`} className="min-w-0">
      <h2 id={`column-${column}`} className="mb-2 flex items-baseline justify-between border-b-2 border-ink pb-1 font-bold">
        {NAMES[column]} <span className="text-sm font-normal text-quiet">{total}</span>
      </h2>
      {cards.length === 0 && <p className="hint py-1">Nothing here</p>}
      <ul className="grid gap-2">
        {cards.map((card) => (
          <BoardCard key={card.id} card={card} now={now} site={site} />
        ))}
      </ul>
      {total > cards.length && (
        <a className="block py-2 text-sm underline" href={`/dashboard?${all}`}>
          All {total}
        </a>
      )}
    </section>
  );
}
