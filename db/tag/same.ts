import { inArray, type SQL, sql } from 'drizzle-orm';
import type { db } from '../client.ts';
import type { Named } from '../release/rules.ts';
import { plainWord } from '../search/fold-rules.ts';
import { tagState } from './rules.ts';
import { tag } from './schema.ts';

export type TagRow = typeof tag.$inferSelect;
type Reader = Pick<typeof db, 'select'>;

/** The ids of all tags that count as one with those `start` selects, by merges in either direction. `union` ends also where merges would ever run in a circle. */
export function sameTags(start: SQL): SQL {
  return sql`(with recursive same(id) as (${start} union select ${tag.id} from ${tag} join same on ${tag.mergedInto} = same.id or ${tag.id} = (select other.merged_into from tag other where other.id = same.id)) select id from same)`;
}

/** The ids of the tags whose name, or another name of theirs, has this text in it whatever its capitals and accents, with all that count as one with them. */
export async function tagsNamed(reader: Reader, text: string): Promise<SQL> {
  const wanted = plainWord(text.trim());
  const rows = await reader.select({ id: tag.id, name: tag.name, synonyms: tag.synonyms }).from(tag);
  const ids = rows.filter(({ name, synonyms }) => [name, ...synonyms].some((each) => plainWord(each).includes(wanted))).map(({ id }) => id);
  return sameTags(sql`select value from json_each(${JSON.stringify(ids)})`);
}

/** What each of these tags counts as now: itself, or the tag it was merged into, however often. Ids that are not there are left out. */
export async function countedAs(reader: Reader, ids: string[]): Promise<Map<string, TagRow>> {
  const known = new Map<string, TagRow>();
  let asked = [...new Set(ids)];
  while (asked.length > 0) {
    const rows: TagRow[] = await reader.select().from(tag).where(inArray(tag.id, asked));
    for (const row of rows) known.set(row.id, row);
    asked = [...new Set(rows.flatMap(({ mergedInto }) => (mergedInto && !known.has(mergedInto) ? [mergedInto] : [])))];
  }
  return new Map(ids.flatMap((id) => (known.has(id) ? [[id, lastOf(known.get(id) as TagRow, known)] as const] : [])));
}

/** The tags a text names as readers may see them, each once, in their order: nothing internal, proposed or declined. */
export async function publicTags(reader: Reader, ids: string[]): Promise<(TagRow & Named)[]> {
  const counted = await countedAs(reader, ids);
  const rows = ids.flatMap((id) => counted.get(id) ?? []).filter((row) => tagState(row) === 'public');
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Follows merges among these rows to the last. */
function lastOf(row: TagRow, known: Map<string, TagRow>): TagRow {
  const next = row.mergedInto ? known.get(row.mergedInto) : undefined;
  return next ? lastOf(next, known) : row;
}
