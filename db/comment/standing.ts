import { and, eq, gt, inArray, isNotNull, lte, or, sql } from 'drizzle-orm';
import { db, type Reader } from '../client.ts';
import { page } from '../pages.ts';
import { release } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { section } from '../section/schema.ts';
import type { Standing } from './rules.ts';
import { commentSetting } from './schema.ts';

const DAY = 86_400_000;

export type Placed = { storyId: string; sectionSlug: string; parentSlug: string | null; publishedAt: number };
type Setting = { isOn: boolean | null; closesAt: number | null; closesAfter: number | null };

/** Whether a story takes comments at a moment, and until when (UTC milliseconds): its own word, else its section's, else that of the section over it, else yes. */
export async function standingOf(tx: Pick<Reader, 'select'>, placed: Placed, at: number): Promise<{ standing: Standing; closesAt: number | null }> {
  const slugs = [placed.sectionSlug, placed.parentSlug].filter((slug) => slug !== null);
  const rows = await tx
    .select({ slug: section.slug, isOn: commentSetting.isOn, closesAt: commentSetting.closesAt, closesAfter: commentSetting.closesAfter })
    .from(commentSetting)
    .leftJoin(section, and(eq(commentSetting.noun, 'section'), eq(section.id, commentSetting.nounId)))
    .where(or(and(eq(commentSetting.noun, 'story'), eq(commentSetting.nounId, placed.storyId)), inArray(section.slug, slugs)));
  const inOrder = [null, ...slugs].flatMap((slug): Setting[] => rows.filter((row) => row.slug === slug));
  const isOn = inOrder.find((each) => each.isOn !== null)?.isOn ?? true;
  const after = inOrder.find(({ closesAfter }) => closesAfter !== null)?.closesAfter ?? null;
  const closesAt = inOrder.find((each) => each.closesAt !== null)?.closesAt ?? (after === null ? null : placed.publishedAt + after * DAY);
  if (!isOn) return { standing: 'off', closesAt };
  return { standing: closesAt !== null && closesAt <= at ? 'closed' : 'open', closesAt };
}

/** The names of pages of stories whose comments closed after `since` and up to `until` (UTC milliseconds) by the clock alone. */
export async function listClosed(since: number, until: number): Promise<string[]> {
  const { noun, nounId, closesAt, closesAfter } = commentSetting;
  const own = await db
    .select({ storyId: nounId })
    .from(commentSetting)
    .where(and(gt(closesAt, since), lte(closesAt, until)));
  const sections = await db
    .select({ slug: section.slug, days: closesAfter })
    .from(commentSetting)
    .innerJoin(section, eq(section.id, nounId))
    .where(and(eq(noun, 'section'), isNotNull(closesAfter)));
  const ids = own.map(({ storyId }) => storyId);
  for (const { slug, days } of sections) {
    const from = (days ?? 0) * DAY;
    const inSection = or(eq(release.sectionSlug, slug), eq(release.parentSlug, slug));
    const closed = and(gt(release.publishedAt, since - from), lte(release.publishedAt, until - from));
    const rows = await db
      .select({ storyId: release.storyId })
      .from(release)
      .where(and(closed, inSection, visible(until)));
    ids.push(...rows.map(({ storyId }) => storyId));
  }
  return ids.map(page.comments);
}

/** How many comments of a story readers see: those approved whose own parent is. In raw SQL, because it joins the table with itself. */
export const SEEN = sql`(comment.state = 'approved' and (comment.parent_id is null or exists (select 1 from comment as parent where parent.id = comment.parent_id and parent.state = 'approved')))`;
