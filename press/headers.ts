import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '#db/env.ts';

const YEARS_2 = 2 * 365 * 86_400;

const EVERYWHERE: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'X-Frame-Options': 'DENY',
  ...(env.SITE_URL.startsWith('https:') && { 'Strict-Transport-Security': `max-age=${YEARS_2}; includeSubDomains` }),
};

const READER_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What a printed page may load: everything of its own, and frames of these hosts alone. */
export function readerPolicy(frames: string[]): string {
  return frames.length > 0 ? `${READER_POLICY}; frame-src ${frames.join(' ')}` : READER_POLICY;
}

/** The headers of every printed page. */
export const READER_HEADERS: Record<string, string> = {
  ...EVERYWHERE,
  'Content-Security-Policy': READER_POLICY,
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** Sets what every answer carries. */
export function setCommonHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(EVERYWHERE)) response.setHeader(name, value);
}

/** Gives a desk request its nonce, which Next puts on its scripts, and the answer the policy that demands it. */
export function setDeskHeaders(request: IncomingMessage, response: ServerResponse): void {
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; media-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
  request.headers['content-security-policy'] = policy;
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Robots-Tag', 'noindex');
  response.setHeader('Referrer-Policy', 'no-referrer');
}
