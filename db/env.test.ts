import { expect, test } from '@playwright/test';
import { databaseFile, isPublicSite, readEnvironment } from './env.ts';

test('nothing has to be set, and the address follows the port', () => {
  expect(readEnvironment({})).toMatchObject({ PORT: 3000, SITE_URL: 'http://localhost:3000', DEMO: 'on', PRESS: 'on', TRUST_PROXY: 'off' });
  expect(readEnvironment({ PORT: '4000' }).SITE_URL).toBe('http://localhost:4000');
  expect(readEnvironment({ SITE_URL: 'https://paper.example/', SMTP_URL: ' ' })).toMatchObject({ SITE_URL: 'https://paper.example', SMTP_URL: undefined });
});

test('each wrong variable is named', () => {
  for (const [name, value] of Object.entries({
    PORT: 'http',
    DATABASE_URL: 'postgres://x',
    SITE_URL: 'paper.example',
    SITE_TIMEZONE: 'Europe/Nowhere',
    AUTH_SECRET: 'short',
    DESK_IDLE_MINUTES: '1',
    SITE_SOCIAL: 'javascript:alert(1)',
    DEMO: 'maybe',
    SMTP_URL: 'https://mail.example',
    PHOTOS_URL: 'https://bucket.example',
  })) {
    expect(() => readEnvironment({ [name]: value }), name).toThrow(new RegExp(`^Configuration: ${name}`));
  }
  for (const PORT of ['abc', '0', '0.5', '70000'])
    expect(() => readEnvironment({ PORT })).toThrow('Configuration: PORT must be a number between 1 and 65535. See the table in README.md.');
  expect(() => readEnvironment({ SMTP_URL: 'smtp://mail.example' })).toThrow(/MAIL_FROM/);
  expect(() => readEnvironment({ OIDC_ISSUER: 'https://id.example' })).toThrow(/OIDC_CLIENT_ID/);
  expect(() => readEnvironment({ PHOTOS_URL: 's3://photos' })).toThrow(/AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are needed/);
});

test('a site is public when it is in production at an address of its own', () => {
  const settings = (SITE_URL: string, NODE_ENV = 'production') => isPublicSite(readEnvironment({ SITE_URL, NODE_ENV }));
  expect(settings('https://paper.example')).toBe(true);
  expect(settings('https://localhost.example')).toBe(true);
  expect(settings('http://localhost:3000')).toBe(false);
  expect(settings('http://127.0.0.1')).toBe(false);
  expect(settings('https://paper.example', 'development')).toBe(false);
});

test('a file address names its file', () => {
  expect(['file:.data/a.db', 'file:/srv/a.db', 'file:///srv/a.db', 'file:a.db?mode=ro'].map(databaseFile)).toEqual([
    '.data/a.db',
    '/srv/a.db',
    '/srv/a.db',
    'a.db',
  ]);
});
