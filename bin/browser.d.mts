/** The program file of the browser for the tests, or undefined. Throws when PLAYWRIGHT_CHROMIUM_PATH names none. */
export function findBrowser(): string | undefined;
