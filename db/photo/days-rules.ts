/** Days from the first to before the second, as `2026-11-24`; undefined: open to that side. */
export type Days = { from?: string; until?: string };

/** A year, a month, a day, or a span of them (`2026-01..2026-06`, `..2020`, `2024..`); undefined for anything else. */
export function daysOf(value: string): Days | undefined {
  const [first = '', last = first, more] = value.split('..');
  if (more !== undefined || (!first && !last)) return undefined;
  const [begin, end] = [spanOf(first), spanOf(last)];
  if ((first && !begin) || (last && !end)) return undefined;
  return { ...(begin && { from: begin.from }), ...(end && { until: end.until }) };
}

/** From the first day of a year, month or day to the first day after it. */
function spanOf(text: string): { from: string; until: string } | undefined {
  const [, year = '', month, day] = /^([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (!year) return undefined;
  const from = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const isThere = from.toISOString().startsWith(text);
  if (!isThere) return undefined;
  const until = new Date(from);
  if (day) until.setUTCDate(until.getUTCDate() + 1);
  else if (month) until.setUTCMonth(until.getUTCMonth() + 1);
  else until.setUTCFullYear(until.getUTCFullYear() + 1);
  return { from: dayOf(from), until: dayOf(until) };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
