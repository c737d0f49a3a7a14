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

/** What a printed page may load: everything of its own, frames of these hosts alone, and, where it has a player, its stream from these origins. */
export function readerPolicy(frames: string[], media?: string[]): string {
  const policy = media ? withMedia(READER_POLICY, media) : READER_POLICY;
  return frames.length > 0 ? `${policy}; frame-src ${frames.join(' ')}` : policy;
}

/** A policy that lets a player load from these origins, and put together what it loaded (`blob:`) where the browser cannot. */
function withMedia(policy: string, origins: string[]): string {
  const own = ["'self'", ...origins].join(' ');
  return policy.replace("media-src 'self'", `media-src ${own} blob:`).replace("connect-src 'self'", `connect-src ${own}`);
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

/** Gives a desk request its nonce, which Next puts on its scripts, and the answer the policy that demands it; the page that tests a channel may load from its origins. */
export function setDeskHeaders(request: IncomingMessage, response: ServerResponse, media: string[] = []): void {
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; media-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
  const whole = media.length > 0 ? withMedia(policy, media) : policy;
  request.headers['content-security-policy'] = whole;
  response.setHeader('Content-Security-Policy', whole);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Robots-Tag', 'noindex');
  response.setHeader('Referrer-Policy', 'no-referrer');
}
