import { readFileSync } from 'node:fs';
import type { Site } from '../site.ts';

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };
type Desk = { site: Site; cookie: { name: string; value: string } };

/** Calls one of the desk's server actions as a browser does; returns what came back, as text. Throws when it is not 200. */
export async function callAction({ site, cookie }: Desk, name: string, page: string, input: unknown): Promise<string> {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest;
  const [id] = Object.entries(manifest.node).find(([, { filename, exportedName }]) => `${filename}#${exportedName}` === name) ?? [];
  if (!id) throw new Error(`There is no server action ${name}`);
  const answer = await fetch(site.url + page, {
    method: 'POST',
    headers: {
      'Next-Action': id,
      'Content-Type': 'text/plain;charset=UTF-8',
      Accept: 'text/x-component',
      Origin: site.url,
      Cookie: `${cookie.name}=${cookie.value}`,
    },
    body: JSON.stringify([input]),
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}: ${text.slice(0, 300)}`);
  return text;
}

/** Asks for all these addresses at once, again and again, until each shows the words. */
export async function untilAllShow(url: string, paths: string[], words: string): Promise<void> {
  const pages = await Promise.all(paths.map(async (path) => (await fetch(url + path)).text()));
  if (!pages.every((text) => text.includes(words))) await untilAllShow(url, paths, words);
}
