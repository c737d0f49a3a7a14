/** Asks for all these addresses at once, again and again, until each shows the words. */
export async function untilAllShow(url: string, paths: string[], words: string): Promise<void> {
  const pages = await Promise.all(paths.map(async (path) => (await fetch(url + path)).text()));
  if (!pages.every((text) => text.includes(words))) await untilAllShow(url, paths, words);
}
