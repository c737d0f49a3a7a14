import { Temporal } from 'temporal-polyfill';

/** The moments (UTC milliseconds) at which clocks in a zone show this local time (`2026-11-24T18:00`): one, none where clocks are put forward over it or the calendar has no such day, or two where they are put back. */
export function momentsOf(local: string, timeZone: string): number[] {
  const wanted = plainOf(local);
  if (!wanted) return [];
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) => wanted.toZonedDateTime(timeZone, { disambiguation }));
  if (!earlier?.toPlainDateTime().equals(wanted) || !later) return [];
  return [...new Set([earlier.epochMilliseconds, later.epochMilliseconds])];
}

/** How far the clocks of a zone are before UTC at a moment (UTC milliseconds), as `+01:00`. */
export function offsetAt(at: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).offset;
}

/** Which of two moments this one (UTC milliseconds) is, where the clocks of a zone are put back and show its time twice; undefined for any other. */
export function turnAt(at: number, timeZone: string): 'first' | 'second' | undefined {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime().toString();
  const moments = momentsOf(local, timeZone);
  return moments.length < 2 ? undefined : at === moments[0] ? 'first' : 'second';
}

/** The moments (UTC milliseconds) at which a day (`2026-11-24`) begins and ends in a zone. */
export function dayOf(day: string, timeZone: string): [number, number] {
  const begins = Temporal.PlainDate.from(day);
  return [begins, begins.add({ days: 1 })].map((each) => each.toZonedDateTime(timeZone).epochMilliseconds) as [number, number];
}

function plainOf(local: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(local);
  } catch {
    return undefined;
  }
}

/** The day (`2026-11-24`) clocks in a zone show at a moment (UTC milliseconds). */
export function dayAt(at: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
