import { existsSync } from 'node:fs';
import { findBrowser } from '../browser.mjs';
import { runQuietly } from './run-quietly.mjs';

/** Makes sure that the tests find a browser: one that is here, Playwright's own download, or Debian's. Throws what to do when there is none. */
export async function ensureBrowser() {
  if (findBrowser()) return;
  console.log("No Chromium or Chrome found; fetching Playwright's own.");
  runQuietly(`"${process.execPath}" node_modules/playwright/cli.js install chromium`, { minutes: 10 });
  if (findBrowser()) return;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('That download failed; installing Debian’s chromium package instead.');
    runQuietly('apt-get update && apt-get install -y chromium', { env: { DEBIAN_FRONTEND: 'noninteractive' }, minutes: 10 });
    if (findBrowser()) return;
  }
  throw new Error(
    'The tests need Chromium or Google Chrome, and neither could be fetched. Install one (on Debian: apt-get install chromium), or set PLAYWRIGHT_CHROMIUM_PATH to its program file, and run npm test again.',
  );
}
