/** In development Next is the process: it opens the newsroom itself. `npm start` has done so before Next begins. */
export async function register() {
  const shared = globalThis as typeof globalThis & { broadsheetStore?: unknown };
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV === 'production' || shared.broadsheetStore) return;
  const { openNewsroom } = await import('#db/open.ts');
  for (const line of (await openNewsroom()).lines) console.log(line);
}
