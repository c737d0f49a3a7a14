type MomentProps = { at: number; language: string; timeZone: string; form?: 'date' | 'full' };

/** A point in time in the site's zone, with its machine-readable form. */
export function Moment({ at, language, timeZone, form = 'full' }: MomentProps) {
  const styles = form === 'full' ? ({ dateStyle: 'long', timeStyle: 'short' } as const) : ({ dateStyle: 'long' } as const);
  const text = new Intl.DateTimeFormat(language, { ...styles, timeZone }).format(at);
  return <time dateTime={new Date(at).toISOString()}>{text}</time>;
}
