import type { Variant } from '../story/headline-rules.ts';
import type { StoryCard, StoryPage } from './rules.ts';
import { release, releaseBody } from './schema.ts';

/** What lists show of a release. */
export const card = {
  releaseId: release.id,
  storyId: release.storyId,
  path: release.path,
  headline: release.headline,
  standfirst: release.standfirst,
  kicker: release.kicker,
  frontHeadline: release.frontHeadline,
  sectionSlug: release.sectionSlug,
  sectionName: release.sectionName,
  language: release.language,
  direction: release.direction,
  publishedAt: release.publishedAt,
  updatedAt: release.updatedAt,
};
export type CardRow = Omit<StoryCard, 'photo'> & { releaseId: number };

/** All of a release that stands in its own row and its body’s. */
export const whole = {
  ...card,
  version: release.version,
  parentSlug: release.parentSlug,
  parentName: release.parentName,
  dateline: release.dateline,
  socialHeadline: release.socialHeadline,
  searchTitle: release.searchTitle,
  searchDescription: release.searchDescription,
  body: releaseBody.body,
  wordCount: release.wordCount,
};
export type WholeRow = CardRow &
  Pick<StoryPage, 'version' | 'dateline' | 'body' | 'wordCount' | Variant> & { parentSlug: string | null; parentName: string | null };
