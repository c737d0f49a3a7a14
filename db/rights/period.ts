import { Temporal } from 'temporal-polyfill';
import type { Period } from './validity-rules.ts';

/** When the day, week (from Monday), month or year began that goes on at a moment (UTC milliseconds), by the clocks of a zone. */
export function beginOf(period: Period, at: number, timeZone: string): number {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const first = {
    day: () => day,
    week: () => day.subtract({ days: day.dayOfWeek - 1 }),
    month: () => day.with({ day: 1 }),
    year: () => day.with({ month: 1, day: 1 }),
  }[period]();
  return first.toZonedDateTime(timeZone).epochMilliseconds;
}
