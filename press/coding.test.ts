import { expect, test } from '@playwright/test';
import { codingFor } from './coding.ts';

test('the coding liked best is chosen, and of those liked as much the shortest', () => {
  const chosen = {
    'gzip, deflate, br, zstd': 'br',
    'br;q=0.1, gzip;q=0.9': 'gzip',
    'gzip;q=0.5, identity;q=0.9': 'identity',
    BR: 'br',
    'x-gzip': 'gzip',
    '*': 'br',
    'br;q=0, *': 'gzip',
    'br; Q=0, gzip ; q=0.001': 'gzip',
    'deflate, *;q=0': 'identity',
    'gzip;q=much': 'identity',
    identity: 'identity',
    '': 'identity',
  };
  for (const [accepted, coding] of Object.entries(chosen)) expect(codingFor(accepted), accepted).toBe(coding);
  expect(codingFor(undefined)).toBe('identity');
});
