import { sendComment } from '#db/comment/commands.ts';
import { approveComment } from '#db/comment/desk-commands.ts';
import { NewComment } from '#db/comment/rules.ts';
import { stampAt } from '#db/comment/stamp.ts';
import { env } from '#db/env.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { inNewsroom, unique } from './newsroom.ts';
import { rowsOf } from './rows.ts';
import type { Site } from './site.ts';

const MINUTE = 60_000;
const BOUNDARY = 'a-boundary-nobody-types';

let counter = 0;

/** An address no other test comes from. */
export function somewhere(): string {
  counter += 1;
  return `10.${process.pid % 250}.${Math.floor(counter / 250)}.${(counter % 250) + 1}`;
}

/** A stamp as the site's own form would have carried a minute ago. */
export function oldStamp(secret: string): string {
  return stampAt(Date.now() - MINUTE, secret);
}

/** A comment as a person fills it in. */
export function commentForm(path: string, secret: string, differs: object = {}) {
  env.AUTH_SECRET = secret;
  return NewComment.parse({ path, name: unique('Reader'), body: `A thought. ${unique('thought')}`, stamp: oldStamp(secret), ...differs });
}

export async function lastComment(site: Pick<Site, 'database'>, path: string): Promise<string> {
  const [row] = await rowsOf(
    site,
    'select comment.id from comment join release on release.story_id = comment.story_id where path = ? order by comment.id desc limit 1',
    [path],
  );
  return String(row?.id);
}

/** A comment under a story, sent and, unless told otherwise, approved, through the real commands. */
export async function makeComment(site: Site, path: string, differs: object = {}, isApproved = true) {
  const form = commentForm(path, site.secret, differs);
  const { token } = await inNewsroom(site, () => sendComment(form, { address: somewhere() }));
  const id = await lastComment(site, path);
  if (isApproved) await inNewsroom(site, () => approveComment(SYSTEM, { commentId: id }));
  return { id, token, name: form.name, body: form.body };
}

type Sending = { from?: string; headers?: Record<string, string>; address?: string };

/** Posts a reader's form as a browser does, from a place of its own unless one is named. */
export async function postForm(
  site: Site,
  fields: Record<string, string>,
  { from = somewhere(), headers = { Origin: site.url }, address = '/comments/send' }: Sending = {},
) {
  const parts = Object.entries(fields).map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const answer = await fetch(site.url + address, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`, 'X-Forwarded-For': from, ...headers },
    body: `${parts.join('')}--${BOUNDARY}--\r\n`,
  });
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text(), headers: answer.headers };
}
