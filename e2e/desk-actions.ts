import { readFileSync } from 'node:fs';
import type { Site } from './site.ts';

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };
export type Verdict = { status: number; ok: boolean; code?: string; text: string };
export type Sender = { cookie?: { name: string; value: string }; headers?: Record<string, string> };

const actions = () => Object.entries((JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest).node);

/** Every server action of the build, as `file#export`: each is a public POST. */
export function actionNames(): string[] {
  return actions()
    .map(([, { filename, exportedName }]) => `${filename}#${exportedName}`)
    .sort();
}

/** Calls a server action as a browser does, from the site's own page unless `headers` say otherwise; returns what its FormState says. */
export async function callAction(
  site: Pick<Site, 'url'>,
  name: string,
  input: unknown,
  { cookie, headers = { Origin: site.url } }: Sender = {},
): Promise<Verdict> {
  const answer = await fetch(site.url + (name.startsWith('app/sign-in') ? '/sign-in/link' : '/dashboard/stories/any'), {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'Next-Action': idOf(name),
      'Content-Type': 'text/plain;charset=UTF-8',
      Accept: 'text/x-component',
      ...(cookie && { Cookie: `${cookie.name}=${cookie.value}` }),
      ...headers,
    },
    body: JSON.stringify([input]),
  });
  const text = await answer.text();
  const [, ok, code] = /\{"ok":(true|false)(?:,"code":"([^"]+)")?/.exec(text) ?? [];
  return { status: answer.status, ok: ok === 'true', code, text };
}

/** Posts a form without script that carries an action and its input, as React writes a bound action into a page; returns the status. */
export async function postForm(site: Pick<Site, 'url'>, name: string, input: unknown, headers: Record<string, string>): Promise<number> {
  const form = new FormData();
  form.set('$ACTION_REF_1', '');
  form.set('$ACTION_1:0', JSON.stringify({ id: idOf(name), bound: '$@1' }));
  form.set('$ACTION_1:1', JSON.stringify([input]));
  const answer = await fetch(`${site.url}/dashboard/stories/any`, { method: 'POST', redirect: 'manual', headers, body: form });
  await answer.arrayBuffer();
  return answer.status;
}

function idOf(name: string): string {
  const [id] = actions().find(([, { filename, exportedName }]) => `${filename}#${exportedName}` === name) ?? [];
  if (!id) throw new Error(`There is no server action ${name}`);
  return id;
}
