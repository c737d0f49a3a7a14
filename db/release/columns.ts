import { type SQL, sql } from 'drizzle-orm';
import type { Variant } from '../story/headline-rules.ts';
import type { StoryCard, StoryPage } from './rules.ts';
import { release, releaseBody } from './schema.ts';

/** Was the story retracted by this release or before it? As long as its page says so; a plan that was taken back says nothing. */
const isRetracted: SQL<boolean> =
  sql`exists (select 1 from correction told join release stated on stated.story_id = told.story_id and stated.version = told.to_version
  where told.story_id = release.story_id and told.kind = 'retraction' and told.at <= release.live_from and stated.live_until > stated.live_from)`.mapWith(
    Boolean,
  );

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
  isRetracted,
};
export const retracted = { isRetracted };
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
