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

export default defineConfig({
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./e2e/counter.ts']],
  projects: [
    { name: 'rules', testMatch: ['db/**/*.test.ts', 'bin/**/*.test.ts', 'press/**/*.test.ts'] },
    { name: 'contract', testDir: 'e2e/contract', use: browser },
    { name: 'reader', testDir: 'e2e/reader', use: browser },
    { name: 'desk', testDir: 'e2e/desk', use: browser },
    { name: 'corpus', testDir: 'e2e/corpus', timeout: 300_000, use: browser },
  ],
});
