import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** What reader pages are made from. A change names what it touched; the press drops the pages that noted it. */
export const page = {
  front: 'front',
  /** A front by its place: `home` or a section's id. */
  frontOf: (place: string) => `front:${place}`,
  banner: 'banner',
  /** Every page: it has the paper's name and colours. */
  theme: 'theme',
  /** A theme was set, and is not read yet. */
  themeSet: 'theme-set',
  feeds: 'feeds',
  photo: (key: string) => `photo:${key}`,
  sections: 'sections',
  corrections: 'corrections',
  /** The pages of the channels. */
  live: 'live',
  /** What the head of every page says of the channels: noted by all pages, so named only when that may have changed. */
  air: 'air',
  archive: 'archive',
  mostRead: 'most-read',
  leaflets: 'leaflets',
  story: (path: string) => `story:${path}`,
  related: (storyId: string) => `related:${storyId}`,
  section: (slug: string) => `section:${slug}`,
  tag: (slug: string) => `tag:${slug}`,
  author: (slug: string) => `author:${slug}`,
  /** Wherever the name of this tag is printed. */
  tagName: (id: string) => `tag-name:${id}`,
  /** Wherever a story of this section is linked to. */
  place: (sectionSlug: string) => `place:${sectionSlug}`,
  comments: (storyId: string) => `comments:${storyId}`,
  /** Wherever it is said whether the stories of this section take comments. */
  commentsIn: (sectionSlug: string) => `comments-in:${sectionSlug}`,
};

/** What of a release decides which reader pages show it. */
export type Shown = {
  storyId: string;
  path: string;
  sectionSlug: string;
  parentSlug: string | null;
  tags: { slug: string }[];
  bylines: { slug: string }[];
};

/** The names of every reader page that shows one of these releases; give the one before and the one after a change. */
export function pagesShowing(...releases: (Shown | undefined)[]): string[] {
  const names = new Set<string>();
  for (const shown of releases) {
    if (!shown) continue;
    names
      .add(page.front)
      .add(page.feeds)
      .add(page.corrections)
      .add(page.archive)
      .add(page.story(shown.path))
      .add(page.related(shown.storyId))
      .add(page.section(shown.sectionSlug));
    if (shown.parentSlug) names.add(page.section(shown.parentSlug));
    for (const tag of shown.tags) names.add(page.tag(tag.slug));
    for (const byline of shown.bylines) names.add(page.author(byline.slug));
  }
  return [...names];
}

/** What readers see until a moment (UTC milliseconds), and the names of what they may not see after it. */
export type End = { at: number; names: string[] };

type Names = Set<string>;

type Listener = (names: string[]) => void;

/** A form that was refused: what was typed, and what is wrong with each field. */
export type SentBack = { typed: Record<string, string>; problems: Record<string, string> };
type Shared = { printing: AsyncLocalStorage<Names>; listeners: Set<Listener>; origin: string; answering: AsyncLocalStorage<SentBack> };

/** On globalThis, because Next bundles its own copies of this module. */
const shared = globalThis as typeof globalThis & { broadsheetPages?: Shared };
shared.broadsheetPages ??= { printing: new AsyncLocalStorage(), listeners: new Set(), origin: randomUUID(), answering: new AsyncLocalStorage() };
const { printing, listeners, answering } = shared.broadsheetPages;

/** Names this process in the rows it leaves for other presses. */
export const origin = shared.broadsheetPages.origin;

/** Records that the page being printed is made from these names; outside a print it does nothing. */
export function note(...names: string[]): void {
  const current = printing.getStore();
  for (const name of names) current?.add(name);
}

/** Runs a print and returns its result with the names noted during it. */
export async function collectNames<T>(print: () => Promise<T>): Promise<{ result: T; names: Set<string> }> {
  const names: Names = new Set();
  return { result: await printing.run(names, print), names };
}

/** What is given back to its sender with the page being printed; empty on every page that is printed for all. */
export function sentBack(): SentBack {
  return answering.getStore() ?? { typed: {}, problems: {} };
}

/** Runs a print for one reader alone, whose form was refused. */
export function answerWith<T>(form: SentBack, print: () => Promise<T>): Promise<T> {
  return answering.run(form, print);
}

/** Calls the listener with the names of each change this process commits; returns how to stop. */
export function onShown(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the press of this process what a committed change touched. */
export function announce(names: Iterable<string>): void {
  const all = [...names];
  if (all.length > 0) for (const listener of listeners) listener(all);
}

/** The name that also takes away a page's last good copy, for what readers may not see again. */
export function burnt(name: string): string {
  return `burn:${name}`;
}
