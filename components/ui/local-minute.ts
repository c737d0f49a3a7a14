/** A moment (UTC milliseconds) as clocks in a zone show it, in the form of a field for day and time: `2026-11-24T18:00`. */
export function localMinute(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at).replace(' ', 'T');
}
