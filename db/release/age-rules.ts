import { Temporal } from 'temporal-polyfill';

/** How many whole years a story is old at a moment, by the calendar of a zone. */
export function yearsOld(publishedAt: number, at: number, timeZone: string): number {
  const [then, now] = [publishedAt, at].map((each) => Temporal.Instant.fromEpochMilliseconds(each).toZonedDateTimeISO(timeZone).toPlainDate());
  return then && now ? Math.max(0, then.until(now, { largestUnit: 'years' }).years) : 0;
}

/** The spans (UTC milliseconds) in which what turns a year older on a day (`2026-11-24`) was published, of the last `most` years. What came out on 29 February turns on 1 March where there is none. */
export function anniversariesOf(day: string, timeZone: string, most = 100): [number, number][] {
  const today = Temporal.PlainDate.from(day);
  const beginOf = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).epochMilliseconds;
  return Array.from({ length: most }, (_, index) => {
    const years = index + 1;
    const first = today.subtract({ days: 1 }).subtract({ years }).add({ days: 1 });
    return [beginOf(first), beginOf(today.subtract({ years }).add({ days: 1 }))];
  });
}
