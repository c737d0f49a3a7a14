import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { openGraphLocale } from '#components/ui/messages/words.ts';
import { site } from '../site.ts';

export type Asked = Record<string, string | string[] | undefined>;
export type SearchParams = Promise<Asked>;

/** The page number of a list's address, counted from 1; anything that is no such number is not found. */
export async function pageNumber(searchParams: SearchParams): Promise<number> {
  return pageOf(await searchParams);
}

/** The same, of what was asked already. */
export function pageOf({ page = '1' }: Asked): number {
  const number = Number(page);
  if (!Number.isInteger(number) || number < 1 || number > 5000) notFound();
  return number;
}

/** What the head of a list says of it: its one address, its feed, its share card. */
export function listMetadata({ path, name, description, page = 1 }: { path: string; name: string; description: string; page?: number }): Metadata {
  const address = page > 1 ? `${path}?page=${page}` : path;
  const title = page > 1 ? `${name}, page ${page}` : name;
  return {
    title: path === '/' && page === 1 ? { absolute: `${site.name} · ${site.tagline}` } : title,
    description,
    alternates: { canonical: address, types: { 'application/rss+xml': `${path === '/' ? '' : path}/rss.xml` } },
    openGraph: { type: 'website', siteName: site.name, locale: openGraphLocale(site.language, site.language), title: name, description, url: address },
  };
}
