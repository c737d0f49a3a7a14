import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readS3Address } from './photo/s3-address.ts';

const optional = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || undefined);
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );
const whole = (least: number, most: number) => {
  const message = `must be a number between ${least} and ${most}`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
};
const timeZone = z.string().refine(isTimeZone, 'is not a time zone such as Europe/London');

const Environment = z
  .object({
    NODE_ENV: z.string().default('development'),
    PORT: whole(1, 65535).default(3000),
    DATABASE_URL: z
      .string()
      .regex(/^(file:|libsql:|https?:|wss?:)/, 'must start with file:, libsql:, http(s): or ws(s):')
      .default('file:.data/broadsheet.db'),
    DATABASE_AUTH_TOKEN: optional,
    PHOTOS_DIR: z.string().min(1).default('.data/photos'),
    PHOTOS_URL: optional.refine((url) => !url || readS3Address(url), 'must look like s3://bucket/folder?endpoint=https://…&region=…'),
    AWS_ACCESS_KEY_ID: optional,
    AWS_SECRET_ACCESS_KEY: optional,
    SITE_URL: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
    SITE_NAME: z.string().min(1).max(60).default('The Harbour Ledger'),
    SITE_TAGLINE: z.string().max(120).default('News from the coast and the wider world'),
    SITE_LANGUAGE: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
      .default('en-GB'),
    SITE_TIMEZONE: timeZone.default('Europe/London'),
    SITE_SOCIAL: list.pipe(z.array(z.url({ protocol: /^https$/ }))),
    SITE_LIVE_URL: optional,
    SITE_AUDIO_URL: optional,
    AUTH_SECRET: optional.pipe(z.string().min(32, 'needs at least 32 characters').optional()),
    DESK_IDLE_MINUTES: whole(5, 1440).default(30),
    DESK_SESSION_HOURS: whole(1, 168).default(8),
    OIDC_ISSUER: optional.pipe(z.url().optional()),
    OIDC_CLIENT_ID: optional,
    OIDC_CLIENT_SECRET: optional,
    OIDC_EMAIL: z.enum(['verified', 'trusted']).default('verified'),
    SMTP_URL: optional.pipe(z.url({ protocol: /^smtps?$/ }).optional()),
    MAIL_FROM: optional,
    COMMENT_ACCOUNTS: z.enum(['on', 'off']).default('off'),
    DEMO: z.enum(['on', 'off']).default('on'),
    TRUST_PROXY: z.enum(['on', 'off']).default('off'),
    PRESS: z.enum(['on', 'off']).default('on'),
    PRESS_MEGABYTES: whole(1, 4096).default(64),
    NEXT_RUNTIME: optional,
    NEXT_PHASE: optional,
  })
  .refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
    path: ['MAIL_FROM'],
    message: 'is needed when SMTP_URL is set',
  })
  .refine((env) => !env.PHOTOS_URL || (env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY), {
    path: ['AWS_ACCESS_KEY_ID'],
    message: 'and AWS_SECRET_ACCESS_KEY are needed when PHOTOS_URL is set',
  })
  .refine((env) => !env.OIDC_ISSUER || (env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET), {
    path: ['OIDC_CLIENT_ID'],
    message: 'and OIDC_CLIENT_SECRET are needed when OIDC_ISSUER is set',
  })
  .refine((env) => env.COMMENT_ACCOUNTS === 'off' || env.SMTP_URL, {
    path: ['COMMENT_ACCOUNTS'],
    message: 'needs SMTP_URL: readers prove their address by a link sent to it',
  })
  .transform((env) => ({
    ...env,
    SITE_URL: (env.SITE_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
  }));

export type Environment = z.output<typeof Environment>;

/** Reads a set of variables; throws one line per wrong variable, naming it and the fix. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = Environment.safeParse(variables);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new Error(`Configuration: ${[...new Set(lines)].join('; ')}. See the table in README.md.`);
}

export const env: Environment = readEnvironment(process.env);
process.env.NEXTAUTH_URL = env.SITE_URL;

/** Is this a public deployment, where nothing may be made up on the spot? */
export function isPublicSite(settings: Environment = env): boolean {
  return settings.NODE_ENV === 'production' && !/^https?:\/\/(localhost|127\.0\.0\.1)([:/]|$)/.test(settings.SITE_URL);
}

/** The secret that signs sessions; made and kept in an ignored 0600 file on a developer's machine, refused when missing in production. */
export function authSecret(): string {
  if (env.AUTH_SECRET) return env.AUTH_SECRET;
  if (isPublicSite()) {
    throw new Error('Configuration: AUTH_SECRET is missing. Set it to 32 or more random characters, for example from: openssl rand -base64 32');
  }
  const file = path.join(/*turbopackIgnore: true*/ dataDirectory(), 'auth-secret');
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}

function dataDirectory(): string {
  return env.DATABASE_URL.startsWith('file:') ? path.dirname(databaseFile(env.DATABASE_URL)) : '.data';
}

/** The path of a `file:` database address. */
export function databaseFile(url: string): string {
  return url.replace(/^file:(\/\/(?=\/))?/, '').replace(/\?.*$/, '');
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
