import type { Metadata } from 'next';
import { BoardCard } from '#components/desk/board-card.tsx';
import { listSections } from '#db/section/queries.ts';
import { COLUMNS, type Column, getBoard } from '#db/story/board-queries.ts';
import { requireActor } from '../../../auth.ts';
import { site } from '../../../site.ts';

export const metadata: Metadata = { title: 'Board' };

const NAMES: Record<Column, string> = { draft: 'Draft', filed: 'Filed', ready: 'Ready', scheduled: 'Scheduled', live: 'Live' };

type Props = { searchParams: Promise<{ section?: string | string[] }> };

export default async function BoardPage({ searchParams }: Props) {
  const asked = (await searchParams).section;
  const actor = await requireActor('/dashboard/board');
  const sections = await listSections(actor);
  const chosen = sections.find(({ id }) => id === asked);
  const board = await getBoard(actor, chosen?.id);
  const now = Date.now();
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <h1 className="font-serif text-3xl font-bold">Board</h1>
        <form className="flex items-end gap-2">
          <div className="field">
            <label htmlFor="board-section">Section</label>
            <select id="board-section" name="section" className="input" defaultValue={chosen?.id ?? ''}>
              <option value="">All</option>
              {sections.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="button">
            Show
          </button>
        </form>
      </div>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
        {COLUMNS.map((column) => (
          <section key={column} aria-labelledby={`column-${column}`} className="min-w-0">
            <h2 id={`column-${column}`} className="mb-2 flex items-baseline justify-between border-b-2 border-ink pb-1 font-bold">
              {NAMES[column]} <span className="text-sm font-normal text-quiet">{board[column].cards.length}</span>
            </h2>
            {board[column].cards.length === 0 && <p className="hint py-1">Nothing here</p>}
            <ul className="grid gap-2">
              {board[column].cards.map((card) => (
                <BoardCard key={card.id} card={card} now={now} site={site} />
              ))}
            </ul>
            {board[column].more && (
              <a className="block py-2 text-sm underline" href={`/dashboard?status=${column}${chosen ? `&section=${chosen.id}` : ''}`}>
                All of them
              </a>
            )}
          </section>
        ))}
      </div>
    </>
  );
}
