type MomentProps = { at: number; language: string; timeZone: string; form?: keyof typeof FORMS };

const FORMS = {
  date: { dateStyle: 'long' },
  short: { dateStyle: 'medium', timeStyle: 'short' },
  full: { dateStyle: 'long', timeStyle: 'short' },
} as const;

/** A point in time in the site's zone, with its machine-readable form. */
export function Moment({ at, language, timeZone, form = 'full' }: MomentProps) {
  const text = new Intl.DateTimeFormat(language, { ...FORMS[form], timeZone }).format(at);
  return <time dateTime={new Date(at).toISOString()}>{text}</time>;
}
