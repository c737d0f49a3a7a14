import { page } from '../pages.ts';

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
    names.add(page.front).add(page.feeds).add(page.story(shown.path)).add(page.related(shown.storyId)).add(page.section(shown.sectionSlug));
    if (shown.parentSlug) names.add(page.section(shown.parentSlug));
    for (const tag of shown.tags) names.add(page.tag(tag.slug));
    for (const byline of shown.bylines) names.add(page.author(byline.slug));
  }
  return [...names];
}
