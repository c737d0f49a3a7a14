import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The program file of the browser for the tests, or undefined. Throws when PLAYWRIGHT_CHROMIUM_PATH names none. */
export function findBrowser() {
  const chosen = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (chosen && !existsSync(chosen)) throw new Error(`PLAYWRIGHT_CHROMIUM_PATH is ${chosen}, and there is no such file.`);
  return chosen || ownOfPlaywright() || candidates().find((file) => existsSync(file));
}

function candidates() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
    return folders.map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`);
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`);
}

function ownOfPlaywright() {
  try {
    const file = createRequire(import.meta.url)('playwright').chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}
