import { hash, verify } from '@node-rs/argon2';
import { env } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { weakness } from './password-rules.ts';

/** OWASP's second argon2id setting: 19 MiB, two passes. */
const OPTIONS = { memoryCost: 19456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];
let dummy: Promise<string> | undefined;

/** Hashes a password somebody chose. Refused, beside its field, when it is easy to guess; `words` are the person's own. */
export async function acceptPassword(password: string, words: string[]): Promise<string> {
  refuseWeak(password, words);
  return hashPassword(password);
}

/** Refuses, beside its field, a password that is easy to guess. */
export function refuseWeak(password: string, words: string[]): void {
  const why = weakness(password, [...words, env.SITE_NAME]);
  if (why) throw new Refusal('invalid', why, { password: why });
}

/** Hashes a password with argon2id; at most four hashes run at once, further ones wait. */
export function hashPassword(password: string): Promise<string> {
  return limited(() => hash(password.normalize('NFKC'), OPTIONS));
}

/** Is this the password? Takes as long for somebody unknown (`stored` null) as for a wrong password. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hash('nobody has this password', OPTIONS);
  const against = stored ?? (await dummy);
  const same = await limited(() => verify(against, password.normalize('NFKC')));
  return same && stored !== null;
}

async function limited<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
