import type { IncomingMessage } from 'node:http';
import { env } from '#db/env.ts';

export type Refused = { status: 400 | 403 | 415; message: string };

const EMPTY: Refused = { status: 400, message: 'Nothing was sent.' };
const FOREIGN: Refused = { status: 403, message: 'This request did not come from our own page.' };
const NO_FORM: Refused = { status: 415, message: 'No form of ours is sent like this.' };

const UPLOAD_OR_DATA = /^\/api\/(photos|desk|reading)(\/|\?|$)/;
const SIGN_IN = /^\/api\/auth(\/|\?|$)/;
const DESK_PAGE = /^\/dashboard(\/|\?|$)/;
const URLENCODED = /^application\/x-www-form-urlencoded\s*(;|$)/i;
const MULTIPART = /^multipart\/form-data\s*;.*\bboundary=[^;\s]/i;
const PLAIN = /^text\/plain\s*(;|$)/i;

/** Why something sent goes no further; nothing where Next may have it. Next would answer these with 500 and a stack trace in the log each. */
export function refusalOf({ method, url = '/', headers }: IncomingMessage): Refused | undefined {
  if (method !== 'POST') return undefined;
  if (SIGN_IN.test(url)) return URLENCODED.test(headers['content-type'] ?? '') ? undefined : NO_FORM;
  const isAction = headers['next-action'] !== undefined;
  if (isForeign(headers, isAction || DESK_PAGE.test(url))) return FOREIGN;
  if (UPLOAD_OR_DATA.test(url)) return undefined;
  if (isAction && headers['content-length'] === '0') return EMPTY;
  const forms = isAction ? [PLAIN, MULTIPART] : [URLENCODED, MULTIPART];
  return forms.some((form) => form.test(headers['content-type'] ?? '')) ? undefined : NO_FORM;
}

/** Compares as Next does, and with the site's own address, since not every proxy in front passes on by which name it was asked. A page that tells nobody where it leads from sends its forms with the origin `null`, which actions are refused. */
function isForeign({ origin, host, 'x-forwarded-host': forwarded }: IncomingMessage['headers'], isAction: boolean): boolean {
  if (origin === undefined || (origin === 'null' && !isAction)) return false;
  const from = URL.canParse(origin) ? new URL(origin).host : origin;
  const proxied = String(forwarded ?? '')
    .split(',')[0]
    ?.trim();
  return ![host, proxied, new URL(env.SITE_URL).host].includes(from);
}
