type MomentProps = { at: number; language: string; timeZone: string; form?: keyof typeof FORMS };

const FORMS = {
  date: { dateStyle: 'long' },
  weekday: { dateStyle: 'full' },
  day: { dateStyle: 'medium' },
  short: { dateStyle: 'medium', timeStyle: 'short' },
  full: { dateStyle: 'long', timeStyle: 'short' },
  clock: { timeStyle: 'short' },
  dayAndClock: { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
} as const;

/** Making a formatter takes a thousand times as long, and as much memory, as using one. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A point in time in the site's zone, with its machine-readable form. */
export function Moment({ at, language, timeZone, form = 'full' }: MomentProps) {
  const key = `${language} ${timeZone} ${form}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(language, { ...FORMS[form], timeZone });
  formatters.set(key, formatter);
  return <time dateTime={new Date(at).toISOString()}>{formatter.format(at)}</time>;
}
