import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;
/** How far a timetable is looked ahead, in days: one more than a week, so that every weekly programme is in it. */
const AHEAD = 8;

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const time = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time between 00:00 and 23:59, such as 18:30');

/** A programme of the timetable: on days of the week (1 is Monday), or on one date. One that ends no later than it begins ends on the next day. */
export const Slot = z
  .strictObject({
    title: z.string().trim().max(80, 'Use at most 80 characters'),
    days: z
      .array(z.number().int().min(1).max(7))
      .max(7)
      .transform((days) => [...new Set(days)].sort()),
    date: z.iso.date('Enter a date such as 2026-12-31').nullable(),
    from: time,
    until: time,
  })
  .refine(({ days, date }) => date !== null || days.length > 0, { path: ['days'], message: 'Choose at least one day, or a date' });
export type Slot = z.output<typeof Slot>;

export const Timetable = z
  .array(Slot)
  .max(60, 'Use at most 60 programmes')
  .superRefine((slots, context) => {
    for (const { index, other } of overlaps(slots)) {
      context.addIssue({ code: 'custom', path: [index, 'from'], message: `This overlaps with ${nameOf(slots[other])}: end one before the other begins` });
    }
  });

/** One time a programme runs: from and until are UTC milliseconds. */
export type Run = { title: string; from: number; until: number; isSpecial: boolean };

/** Which programmes of the same kind (weekly, or on a date) overlap with one before them; a programme on a date may stand in the place of a weekly one. */
export function overlaps(slots: Slot[]): { index: number; other: number }[] {
  return slots.flatMap((slot, index) => {
    const other = slots.findIndex((before, place) => place < index && (before.date === null) === (slot.date === null) && doOverlap(before, slot));
    return other === -1 ? [] : [{ index, other }];
  });
}

function doOverlap(one: Slot, other: Slot): boolean {
  if (one.date !== null && other.date !== null) {
    const apart = Temporal.PlainDate.from(one.date).until(other.date).days * DAY_MINUTES;
    const between = apart + minutesOf(other.from) - minutesOf(one.from);
    return between < lengthOf(one) && -between < lengthOf(other);
  }
  return one.days.some((day) =>
    other.days.some((otherDay) => {
      const between = (((otherDay - day) * DAY_MINUTES + minutesOf(other.from) - minutesOf(one.from)) % WEEK_MINUTES) + WEEK_MINUTES;
      return between % WEEK_MINUTES < lengthOf(one) || (WEEK_MINUTES - (between % WEEK_MINUTES)) % WEEK_MINUTES < lengthOf(other);
    }),
  );
}

/** When the programmes run that end after `at` (UTC milliseconds), in the order in which they begin, for more than a week ahead and for every date; where clocks are put forward over a beginning or an end, it moves by as much. */
export function runsAfter(slots: Slot[], timeZone: string, at: number): Run[] {
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const days = Array.from({ length: AHEAD + 2 }, (_, index) => today.add({ days: index - 1 }));
  const runs = slots.flatMap((slot) => {
    const dates = slot.date === null ? days.filter(({ dayOfWeek }) => slot.days.includes(dayOfWeek)) : [Temporal.PlainDate.from(slot.date)];
    return dates.map((date) => runOn(slot, date, timeZone));
  });
  return runs
    .filter(({ from, until }) => until > at && until > from)
    .sort((one, other) => one.from - other.from || Number(other.isSpecial) - Number(one.isSpecial));
}

function runOn(slot: Slot, date: Temporal.PlainDate, timeZone: string): Run {
  const last = lastDayOf(slot, date);
  const moment = (day: Temporal.PlainDate, clock: string) => day.toZonedDateTime({ timeZone, plainTime: clock }).epochMilliseconds;
  return { title: slot.title, from: moment(date, slot.from), until: moment(last, slot.until), isSpecial: slot.date !== null };
}

/** The day on which a programme that begins on `date` ends. */
export function lastDayOf({ from, until }: Pick<Slot, 'from' | 'until'>, date: Temporal.PlainDate): Temporal.PlainDate {
  return minutesOf(until) <= minutesOf(from) ? date.add({ days: 1 }) : date;
}

/** What a channel does at a moment: is it on air, with which programme, and which comes next. Put off by hand, nobody knows when it comes back. */
export type Air = { isOnAir: boolean; now: Run | null; next: Run | null };

/** What a channel does at a moment (UTC milliseconds): what was said by hand, or else what its programmes say, of which those that ended need not be left out. */
export function airAt(handed: 'on' | 'off' | null, runs: Run[], at: number): Air {
  if (handed === 'off') return { isOnAir: false, now: null, next: null };
  const running = runs.filter(({ from, until }) => from <= at && until > at);
  const now = running.find(({ isSpecial }) => isSpecial) ?? running[0] ?? null;
  return { isOnAir: handed === 'on' || now !== null, now, next: runs.find(({ from }) => from > at) ?? null };
}

function nameOf(slot: Slot | undefined): string {
  return slot ? `${slot.title ? `“${slot.title}”, ` : ''}${slot.from}–${slot.until}` : 'another programme';
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function lengthOf({ from, until }: Slot): number {
  return ((minutesOf(until) - minutesOf(from) + DAY_MINUTES - 1) % DAY_MINUTES) + 1;
}
