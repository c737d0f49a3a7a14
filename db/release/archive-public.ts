import { and, asc, desc, gte, lt, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { db } from '../client.ts';
import { env } from '../env.ts';
import { note, page } from '../pages.ts';
import { dayAt, dayOf } from '../zone.ts';
import { release } from './schema.ts';
import { visible } from './window.ts';

/** The months (`2026-11`) in which stories were first published that readers may see, by the calendar of the paper, newest first. */
export async function listMonths(at = Date.now()): Promise<string[]> {
  note(page.archive);
  const [first, last] = await Promise.all([edge('first', at), edge('last', at)]);
  if (first === undefined || last === undefined) return [];
  const months: Span[] = [];
  const end = Temporal.PlainYearMonth.from(dayAt(last, env.SITE_TIMEZONE).slice(0, 7));
  for (let month = Temporal.PlainYearMonth.from(dayAt(first, env.SITE_TIMEZONE).slice(0, 7)); months.length < 5000; month = month.add({ months: 1 })) {
    if (Temporal.PlainYearMonth.compare(month, end) > 0) break;
    months.push([month.toString(), ...spanOf(month)]);
  }
  const found = await countIn(months, at, 1);
  return found.map(({ name }) => name).toReversed();
}

/** The days (`2026-11-24`) of a month on which such stories were published, with how many, in their order. */
export function listDays(month: string, at = Date.now()): Promise<{ name: string; count: number }[]> {
  note(page.archive);
  const own = Temporal.PlainYearMonth.from(month);
  const days = Array.from({ length: own.daysInMonth }, (_, index) => own.toPlainDate({ day: index + 1 }).toString());
  return countIn(
    days.map((day) => [day, ...spanOfDay(day)]),
    at,
    10_000,
  );
}

/** The moments (UTC milliseconds) at which a day (`2026-11-24`) of the paper's calendar begins and ends. */
export function spanOfDay(day: string): [number, number] {
  return dayOf(day, env.SITE_TIMEZONE);
}

/** The nearest days before and after this one that have such stories. */
export async function daysAround(day: string, at = Date.now()): Promise<{ before?: string; after?: string }> {
  note(page.archive);
  const [from, until] = spanOfDay(day);
  const [before] = await db
    .select({ at: release.publishedAt })
    .from(release)
    .where(and(visible(at), lt(release.publishedAt, from)))
    .orderBy(desc(release.publishedAt))
    .limit(1);
  const [after] = await db
    .select({ at: release.publishedAt })
    .from(release)
    .where(and(visible(at), gte(release.publishedAt, until)))
    .orderBy(asc(release.publishedAt))
    .limit(1);
  const dayOfRow = (row?: { at: number }) => row && dayAt(row.at, env.SITE_TIMEZONE);
  return { before: dayOfRow(before), after: dayOfRow(after) };
}

/** A name and the moments (UTC milliseconds) between which it lies. */
type Span = [string, number, number];

async function edge(which: 'first' | 'last', at: number): Promise<number | undefined> {
  const order = which === 'first' ? asc(release.publishedAt) : desc(release.publishedAt);
  const [row] = await db.select({ at: release.publishedAt }).from(release).where(visible(at)).orderBy(order).limit(1);
  return row?.at;
}

function spanOf(month: Temporal.PlainYearMonth): [number, number] {
  const begins = month.toPlainDate({ day: 1 });
  return [begins, begins.add({ months: 1 })].map((each) => each.toZonedDateTime(env.SITE_TIMEZONE).epochMilliseconds) as [number, number];
}

/** Those of the spans that have stories, with how many, counted up to `most`. */
function countIn(spans: Span[], at: number, most: number) {
  const counted = sql<number>`(select count(*) from (select 1 from ${release} where ${release.publishedAt} >= span.value ->> 1 and ${release.publishedAt} < span.value ->> 2 and ${visible(at)} limit ${most}))`;
  return db
    .select({ name: sql<string>`span.value ->> 0`, count: counted.as('stories') })
    .from(sql`json_each(${JSON.stringify(spans)}) span`)
    .where(sql`stories > 0`)
    .orderBy(sql`span.key`);
}
