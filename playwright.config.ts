import { defineConfig } from '@playwright/test';

export default defineConfig({
  fullyParallel: false,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./e2e/counter.ts']],
  projects: [{ name: 'rules', testMatch: 'db/**/*.test.ts' }],
});
