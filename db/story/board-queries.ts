import { and, count, desc, eq, not, type SQL } from 'drizzle-orm';
import { db } from '../client.ts';
import { section } from '../section/schema.ts';
import type { Actor } from '../user/rules.ts';
import { readable } from './access.ts';
import type { Assignment } from './assignment-rules.ts';
import { workOn } from './desk-queries.ts';
import type { StoryFilter } from './filter-rules.ts';
import { conditions } from './filtering.ts';
import type { Flag } from './flag-rules.ts';
import { isLive } from './live.ts';
import { standingsOf } from './queries.ts';
import type { Standing } from './rules.ts';
import { story } from './schema.ts';

/** The columns of the board, from left to right: each a status of the list; `scheduled` has only what readers do not see yet. */
export const COLUMNS = ['draft', 'filed', 'ready', 'scheduled', 'live'] as const;
export type Column = (typeof COLUMNS)[number];
export const MOST_IN_COLUMN = 25;

export type BoardCard = Standing & { id: string; headline: string; section: string | null; updatedAt: number; assignments: Assignment[]; flags: Flag[] };
export type BoardColumn = { cards: BoardCard[]; total: number };

/** The stories the actor may read and the filter lets through by where they stand, last changed first: at most 25 a column, and how many there are of them. */
export async function getBoard(actor: Actor, filter: StoryFilter): Promise<Record<Column, BoardColumn>> {
  const now = Date.now();
  const columns = await Promise.all(COLUMNS.map(async (column) => [column, await getColumn(inColumn(actor, filter, column, now), now)] as const));
  return Object.fromEntries(columns) as Record<Column, BoardColumn>;
}

async function getColumn(where: SQL | undefined, now: number): Promise<BoardColumn> {
  const rows = await db
    .select({ id: story.id, headline: story.headline, state: story.state, version: story.version, section: section.name, updatedAt: story.updatedAt })
    .from(story)
    .leftJoin(section, eq(section.id, story.sectionId))
    .where(where)
    .orderBy(desc(story.updatedAt))
    .limit(MOST_IN_COLUMN);
  const [[counted], standings, workOf] = await Promise.all([
    db.select({ total: count() }).from(story).where(where),
    standingsOf(rows, now),
    workOn(rows.map(({ id }) => id)),
  ]);
  return { cards: rows.map((row, index) => ({ ...row, ...(standings[index] as Standing), ...workOf(row.id) })), total: counted?.total ?? 0 };
}

function inColumn(actor: Actor, filter: StoryFilter, column: Column, now: number): SQL | undefined {
  const isUnseen = column === 'scheduled' ? not(isLive(now)) : undefined;
  return and(readable(actor), ...conditions(actor, { ...filter, status: column }, now), isUnseen);
}
