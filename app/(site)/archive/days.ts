import { notFound } from 'next/navigation';

type Params = Promise<{ year: string; month: string; day?: string }>;

/** The month (`2026-11`) or day (`2026-11-24`) an address names; what is none is not found. */
export async function dateAt(params: Params): Promise<string> {
  const { year, month, day } = await params;
  const name = [year, month, ...(day === undefined ? [] : [day])].join('-');
  const isWritten = /^\d{4}-\d\d(-\d\d)?$/.test(name);
  const date = new Date(`${name}${day === undefined ? '-01' : ''}T00:00Z`);
  if (!isWritten || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(name)) notFound();
  return name;
}

/** The address of a month or a day of the archive. */
export function archivePath(name: string): string {
  return `/archive/${name.replaceAll('-', '/')}`;
}

/** A month or a day as it is read: `November 2026`, `Tuesday 24 November 2026`. */
export function nameOfDate(name: string, language: string): string {
  const isDay = name.length > 7;
  const form: Intl.DateTimeFormatOptions = isDay ? { dateStyle: 'full' } : { month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(new Date(`${name}${isDay ? '' : '-01'}T00:00Z`));
}
