import { and, desc, eq, inArray, notInArray } from 'drizzle-orm';
import { db } from '../client.ts';
import { section } from '../section/schema.ts';
import type { Actor } from '../user/rules.ts';
import { readable } from './access.ts';
import type { Assignment } from './assignment-rules.ts';
import { assignmentsOf, flagsOf } from './desk-queries.ts';
import type { Flag } from './flag-rules.ts';
import { standingsOf } from './queries.ts';
import type { Standing } from './rules.ts';
import { story } from './schema.ts';

/** The columns of the board, from left to right; `live` holds what was published or is pending. */
export const COLUMNS = ['draft', 'filed', 'ready', 'scheduled', 'live'] as const;
export type Column = (typeof COLUMNS)[number];
export const MOST_IN_COLUMN = 25;

export type BoardCard = Standing & { id: string; headline: string; section: string | null; updatedAt: number; assignments: Assignment[]; flags: Flag[] };

/** The stories the actor may read by where they stand, last changed first: at most 25 a column and how many more there are; of one section and those below it where one is named. */
export async function getBoard(actor: Actor, sectionId?: string): Promise<Record<Column, { cards: BoardCard[]; more: boolean }>> {
  const within = sectionId ? await withChildren(sectionId) : undefined;
  const rows = await db
    .select({ id: story.id, headline: story.headline, state: story.state, version: story.version, section: section.name, updatedAt: story.updatedAt })
    .from(story)
    .leftJoin(section, eq(section.id, story.sectionId))
    .where(and(readable(actor), notInArray(story.state, ['spiked', 'withdrawn']), within && inArray(story.sectionId, within)))
    .orderBy(desc(story.updatedAt))
    .limit(1000);
  const standings = await standingsOf(rows, Date.now());
  const placed = rows.map((row, index) => ({ ...row, ...(standings[index] as Standing) }));
  const columns = COLUMNS.map((column) => [column, placed.filter((each) => columnOf(each) === column)] as const);
  const shown = columns.flatMap(([, cards]) => cards.slice(0, MOST_IN_COLUMN).map(({ id }) => id));
  const [assignments, flags] = await Promise.all([assignmentsOf(shown), flagsOf(shown)]);
  const cardOf = (row: (typeof placed)[number]): BoardCard => ({
    ...row,
    assignments: assignments.filter(({ storyId }) => storyId === row.id),
    flags: flags.filter(({ storyId }) => storyId === row.id),
  });
  const board = columns.map(([column, cards]) => [column, { cards: cards.slice(0, MOST_IN_COLUMN).map(cardOf), more: cards.length > MOST_IN_COLUMN }]);
  return Object.fromEntries(board) as Record<Column, { cards: BoardCard[]; more: boolean }>;
}

function columnOf({ state, liveVersion, scheduled }: Standing): Column | undefined {
  if (liveVersion !== null) return 'live';
  if (scheduled) return 'scheduled';
  return COLUMNS.find((column) => column === state);
}

async function withChildren(sectionId: string): Promise<string[]> {
  const children = await db.select({ id: section.id }).from(section).where(eq(section.parentId, sectionId));
  return [sectionId, ...children.map(({ id }) => id)];
}
