const KEY = 'saved-stories';
const LIST = '/saved';
const WORKER = '/enhance/saved-worker.js';
const PARTS = /(?:href|src)="(\/(?:_next|fonts|enhance)\/[^"]+)"/g;

/** A story kept on this device: where it stands, and when its text was last changed and it was saved (UTC milliseconds). */
export type Saved = { path: string; headline: string; language: string; direction: string; updated: number; at: number };

/** Can this browser keep pages? */
export const canSave = 'serviceWorker' in navigator && 'caches' in window;

/** What is saved, newest first. */
export function savedStories(): Saved[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

/** Keeps a story's page with all it needs, and the list of saved ones; only from then on a worker answers for these two addresses. */
export async function saveStory(story: Saved, pictures: string[]): Promise<void> {
  await keepPage(story.path, pictures);
  await keepPage(LIST, []);
  for (const scope of [story.path, LIST]) await navigator.serviceWorker.register(WORKER, { scope });
  store([story, ...savedStories().filter(({ path }) => path !== story.path)]);
}

/** Forgets a story and the worker that answered for it; with the last one, all of it. */
export async function unsaveStory(path: string): Promise<void> {
  const rest = savedStories().filter((each) => each.path !== path);
  store(rest);
  for (const gone of rest.length > 0 ? [path] : [path, LIST]) {
    await caches.delete(cacheOf(gone));
    for (const each of await navigator.serviceWorker.getRegistrations()) if (new URL(each.scope).pathname === encodeURI(gone)) await each.unregister();
  }
}

function store(stories: Saved[]): void {
  if (stories.length > 0) localStorage.setItem(KEY, JSON.stringify(stories));
  else localStorage.removeItem(KEY);
}

async function keepPage(path: string, pictures: string[]): Promise<void> {
  const page = await fetch(path, { cache: 'no-cache' });
  if (!page.ok) throw new Error(`${path} answered ${page.status}`);
  const html = await page.clone().text();
  const cache = await caches.open(cacheOf(path));
  await cache.put(path, page);
  const parts = [...html.matchAll(PARTS)].map(([, part = '']) => part.replaceAll('&amp;', '&'));
  await Promise.allSettled([...new Set([...parts, ...pictures])].map((part) => cache.add(part)));
}

function cacheOf(path: string): string {
  return `saved:${path}`;
}
