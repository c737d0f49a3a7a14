import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './bin/browser.mjs';

const browser = {
  ...devices['Desktop Chrome'],
  launchOptions: {
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
};

/** `npm test` begins with the quickest check and stops there when it fails; a spec run by hand does not wait for it. */
const dependencies = process.env.npm_lifecycle_event === 'test' ? ['check'] : [];

/** In CI a browser test that fails is tried once more; the last lines name it all the same. */
const retries = process.env.CI ? 1 : 0;

export default defineConfig({
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./e2e/counter.ts']],
  projects: [
    { name: 'check', testMatch: 'bin/check.test.ts' },
    { name: 'rules', dependencies, testIgnore: 'bin/check.test.ts', testMatch: ['db/**/*.test.ts', 'bin/**/*.test.ts', 'press/**/*.test.ts'] },
    { name: 'contract', dependencies, retries, testDir: 'e2e/contract', use: browser },
    { name: 'reader', dependencies, retries, testDir: 'e2e/reader', use: browser },
    { name: 'desk', dependencies, retries, testDir: 'e2e/desk', use: browser },
    { name: 'corpus', dependencies, retries, testDir: 'e2e/corpus', timeout: 300_000, use: browser },
  ],
});
