import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import { type Site, startSite } from '../site.ts';

let demo: Promise<string> | undefined;

/** The folder of a newsroom with the demo newspaper, which takes long to load: made once in each worker, and copied. */
async function makeDemo(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const site = await startSite({ EMPTY: 'on', DEMO: 'on', KEEP: 'on' }, folder);
  await site.stop();
  return folder;
}

/** A server with the demo newspaper, and one address of each kind of reader page. */
export async function startPaper(variables: Record<string, string> = {}): Promise<{ site: Site; pages: Record<string, string> }> {
  test.setTimeout(180_000);
  demo ??= makeDemo();
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-e2e-'));
  cpSync(await demo, folder, { recursive: true });
  const site = await startSite({ EMPTY: 'on', ...variables }, folder);
  const map = await (await fetch(`${site.url}/sitemap.xml`)).text();
  const paths = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  const within = (section: string, word = '') => paths.find((address) => address.startsWith(`/${section}/`) && address.includes(word)) ?? '';
  const whole = paths.find((address) => address.includes('lib') && address.startsWith('/world/')) ?? within('world');
  return {
    site,
    pages: {
      front: '/',
      'second page': '/?page=2',
      section: '/news',
      'section within a section': '/world',
      tag: '/tag/libya',
      story: whole,
      'Spanish story': within('noticias'),
      'Arabic story': within('arabic'),
      'Arabic section': '/arabic',
      author: '/by/rashid-belkacem',
      corrections: '/corrections',
      live: '/live',
      search: '/search?q=harbour+boats',
      'search without a find': '/search?q=harbuor&section=world',
      archive: '/archive',
      'month of the archive': '/archive/2021/08',
      'day of the archive': '/archive/2021/08/19',
      series: '/tag/the-breakwater-question',
      'house page': '/privacy',
      'corrected story': within('coast', 'mooring'),
      versions: `${within('coast', 'mooring')}/versions`,
      'old version': `${within('coast', 'mooring')}/versions/2`,
      'report of an error': `${whole}/report`,
      'saved stories': '/saved',
      'not found': '/no/such-story',
    },
  };
}
