import { and, desc, eq, gt, lte } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { countedContributors } from '../contributor/same.ts';
import type { Shown } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import type { PublicByline } from '../release/rules.ts';
import { FOREVER, release, releaseBody, releaseByline, releaseTag } from '../release/schema.ts';
import { dropEndedText, putReleaseText } from '../search/index-text.ts';
import { section } from '../section/schema.ts';
import { publicTags } from '../tag/same.ts';
import { countWords, plainText, withoutNotes } from './body-rules.ts';
import { freezePhotos } from './freeze-photos.ts';
import { variantsOf } from './headline-rules.ts';
import type { StoryDraft } from './rules.ts';

type Tx = Change['tx'];
export type Freezing = {
  storyId: string;
  version: number;
  draft: StoryDraft;
  slug: string;
  publishedAt: number;
  updatedAt: number;
  liveFrom: number;
  liveUntil: number;
};

/** Copies one version, with the names of its tags and bylines as they are now, into a release. Returns what pages show it. */
export async function freeze(tx: Tx, { storyId, version, draft, slug, ...times }: Freezing): Promise<Shown> {
  const place = await placeOf(tx, draft.sectionId);
  const tags = await publicTags(tx, draft.tags);
  const bylines = await namesFor(tx, draft);
  const path = `/${place.sectionSlug}/${slug}`;
  const { headline, standfirst, kicker, dateline, language, direction } = draft;
  const variants = variantsOf(draft);
  const body = withoutNotes(draft.body);
  const text = plainText(body);
  const wordCount = countWords(text, language);
  const [row] = await tx
    .insert(release)
    .values({ storyId, version, path, slug, ...place, headline, standfirst, kicker, dateline, language, direction, wordCount, ...variants, ...times })
    .returning({ id: release.id });
  const releaseId = row?.id ?? 0;
  await tx.insert(releaseBody).values({ releaseId, body });
  if (tags.length > 0) await tx.insert(releaseTag).values(tags.map(({ slug, name }, position) => ({ releaseId, position, slug, name })));
  if (bylines.length > 0) await tx.insert(releaseByline).values(bylines.map((each, position) => ({ releaseId, position, ...each })));
  const placed = await freezePhotos(tx, releaseId, draft.photos, times.updatedAt);
  const names = [kicker, dateline, ...bylines.map(({ name }) => name), ...placed.map(({ caption }) => caption)].join('\n');
  await putReleaseText(tx, { releaseId, headline, standfirst, names, body: text, language, publishedAt: times.publishedAt });
  return { storyId, path, sectionSlug: place.sectionSlug, parentSlug: place.parentSlug, tags, bylines };
}

/** What readers see of a story at this moment (UTC milliseconds), or undefined. */
export async function liveReleaseOf(tx: Pick<Tx, 'select'>, storyId: string, at: number) {
  const [found] = await tx
    .select({ version: release.version, updatedAt: release.updatedAt })
    .from(release)
    .where(and(eq(release.storyId, storyId), lte(release.liveFrom, at), gt(release.liveUntil, at)));
  return found;
}

/** The slug readers last knew a story by: it stays when only the headline changes. */
export async function releasedSlug(tx: Tx, storyId: string): Promise<string | undefined> {
  const [last] = await tx.select({ slug: release.slug }).from(release).where(eq(release.storyId, storyId)).orderBy(desc(release.id)).limit(1);
  return last?.slug;
}

/** Ends the live release of a story at `until`, and voids those still to come. Returns what showed the live one. */
export async function closeReleases(tx: Tx, storyId: string, now: number, until = now): Promise<Shown | undefined> {
  const open = await tx
    .select()
    .from(release)
    .where(and(eq(release.storyId, storyId), gt(release.liveUntil, now)));
  for (const each of open) {
    const liveUntil = each.liveFrom <= now ? until : each.liveFrom;
    await tx.update(release).set({ liveUntil }).where(eq(release.id, each.id));
  }
  await dropEndedText(tx, storyId, now);
  const live = open.find((each) => each.liveFrom <= now);
  if (!live) return undefined;
  const tags = await tx.select({ slug: releaseTag.slug }).from(releaseTag).where(eq(releaseTag.releaseId, live.id));
  const bylines = await tx.select({ slug: releaseByline.slug }).from(releaseByline).where(eq(releaseByline.releaseId, live.id));
  return { storyId, path: live.path, sectionSlug: live.sectionSlug, parentSlug: live.parentSlug, tags, bylines };
}

async function placeOf(tx: Tx, sectionId: string | null) {
  const [own] = sectionId ? await tx.select().from(section).where(eq(section.id, sectionId)) : [];
  if (!own) throw new Refusal('invalid', 'Choose a section', { sectionId: 'Choose a section' });
  const [parent] = own.parentId ? await tx.select().from(section).where(eq(section.id, own.parentId)) : [];
  return { sectionSlug: own.slug, sectionName: own.name, parentSlug: parent?.slug ?? null, parentName: parent?.name ?? null };
}

/** Whom the story names, as they are called now. */
async function namesFor(tx: Tx, { bylines }: StoryDraft): Promise<PublicByline[]> {
  const ids = bylines.map(({ id }) => id);
  const counted = await countedContributors(tx, ids);
  const named = bylines.flatMap(({ id, role }) => {
    const row = counted.get(id);
    return row ? [{ slug: row.slug, name: row.name, kind: row.kind, role }] : [];
  });
  return [...new Map(named.map((each) => [each.slug, each])).values()];
}

/** Voids what is still to come of a story and lets readers go on with what they see now. Returns when the voided would have begun, and whether anything is left to see. */
export async function voidPlans(
  tx: Tx,
  { id, withdrawAt }: { id: string; withdrawAt: number | null },
  at: number,
): Promise<{ voided: number[]; isLive: boolean }> {
  const own = eq(release.storyId, id);
  const upcoming = await tx
    .select({ id: release.id, liveFrom: release.liveFrom })
    .from(release)
    .where(and(own, gt(release.liveFrom, at), gt(release.liveUntil, release.liveFrom)));
  for (const each of upcoming) await tx.update(release).set({ liveUntil: each.liveFrom }).where(eq(release.id, each.id));
  const live = await tx
    .update(release)
    .set({ liveUntil: withdrawAt ?? FOREVER })
    .where(and(own, lte(release.liveFrom, at), gt(release.liveUntil, at)))
    .returning({ id: release.id });
  return { voided: upcoming.map(({ liveFrom }) => liveFrom), isLive: live.length > 0 };
}
