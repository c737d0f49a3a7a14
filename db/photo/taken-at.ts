const DAY = 86_400_000;

/** An ISO date (and time where known) from IPTC's, XMP's or EXIF's writing, or why it is none: not a date, or one that is still to come. */
export function takenAtOf(text: string, now = Date.now()): { iso: string } | { why: 'no-date' | 'future' } {
  const found = /^(\d{4})[:-]?(\d{2})[:-]?(\d{2})(?:[T ]?(\d{2}):?(\d{2}):?(\d{2})?)?/.exec(text.trim());
  if (!found) return { why: 'no-date' };
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = found;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${iso}Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${year}-${month}-${day}`) && Number(year) >= 1826;
  if (!isReal) return { why: 'no-date' };
  return time < now + DAY ? { iso } : { why: 'future' };
}
