import { createHash, randomBytes } from 'node:crypto';

/** A new identifier: 12 hex digits of the time and 20 of chance, so that newer rows sort later. */
export function newId(): string {
  return Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
}

/** A one-time token of 32 random bytes, and the hash under which it is kept. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** The SHA-256, in hex, under which a token is stored. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Is this fault a broken unique index (of that table column or index, where named)? */
export function isTaken(fault: unknown, where = ''): boolean {
  for (let link: unknown = fault; link instanceof Error; link = link.cause) {
    if (/UNIQUE constraint failed/i.test(link.message) && link.message.includes(where)) return true;
  }
  return false;
}
