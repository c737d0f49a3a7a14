import { and, eq, gt, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { newId } from '../ids.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { release } from '../release/schema.ts';
import type { Actor } from '../user/rules.ts';
import { storyFor } from './access.ts';
import { story, storyVersion } from './schema.ts';
import { ownName, type TranslationLink } from './translation-rules.ts';
import { storyTranslation } from './translation-schema.ts';

type Tx = Change['tx'];

/** Makes two stories translations of one another, together with all that each of them was a translation of. Refused where that would be two stories in one language. */
export function linkTranslation(actor: Actor, { storyId, otherId }: z.output<typeof TranslationLink>): Promise<void> {
  return change(actor, 'story.translate', async ({ tx, at, shows, entry }) => {
    await storyFor(tx, actor, 'story.translate', storyId);
    const other = await storyFor(tx, actor, 'story.translate', otherId);
    if (storyId === otherId) throw refused('A story is no translation of itself: choose another');
    const members = await membersWith(tx, [storyId, otherId]);
    await assertOneEach(tx, members);
    await tx.delete(storyTranslation).where(inArray(storyTranslation.storyId, members));
    const groupId = newId();
    await tx.insert(storyTranslation).values(members.map((each) => ({ storyId: each, groupId })));
    shows(...(await pagesOf(tx, members, at)));
    entry({ noun: 'story', id: storyId, after: { translation: other.headline } });
  });
}

/** Takes a story out of the translations of another. Refused where it is none. */
export function unlinkTranslation(actor: Actor, { storyId, otherId }: z.output<typeof TranslationLink>): Promise<void> {
  return change(actor, 'story.untranslate', async ({ tx, at, shows, entry }) => {
    await storyFor(tx, actor, 'story.untranslate', storyId);
    const other = await storyFor(tx, actor, 'story.untranslate', otherId);
    const members = await membersWith(tx, [storyId]);
    if (storyId === otherId || !members.includes(otherId)) throw new Refusal('missing', 'This story is no translation of it');
    const leaving = members.length > 2 ? [otherId] : members;
    await tx.delete(storyTranslation).where(inArray(storyTranslation.storyId, leaving));
    shows(...(await pagesOf(tx, members, at)));
    entry({ noun: 'story', id: storyId, before: { translation: other.headline } });
  });
}

/** These stories and everything they are translations of. */
async function membersWith(tx: Tx, ids: string[]): Promise<string[]> {
  const groups = tx.select({ id: storyTranslation.groupId }).from(storyTranslation).where(inArray(storyTranslation.storyId, ids));
  const rows = await tx.select({ id: storyTranslation.storyId }).from(storyTranslation).where(inArray(storyTranslation.groupId, groups));
  return [...new Set([...ids, ...rows.map(({ id }) => id)])];
}

async function assertOneEach(tx: Tx, members: string[]): Promise<void> {
  const rows = await tx
    .select({ draft: storyVersion.snapshot })
    .from(story)
    .innerJoin(storyVersion, and(eq(storyVersion.storyId, story.id), eq(storyVersion.seq, story.version)))
    .where(inArray(story.id, members));
  const seen = new Set<string>();
  for (const { draft } of rows) {
    if (seen.has(draft.language)) throw refused(`Two of them are in ${ownName(draft.language)}: choose a story in another language, or set its language right`);
    seen.add(draft.language);
  }
}

/** The pages of these stories, those that are to begin among them, and what lists all pages. */
async function pagesOf(tx: Tx, members: string[], at: number): Promise<string[]> {
  const rows = await tx
    .select({ path: release.path })
    .from(release)
    .where(and(inArray(release.storyId, members), gt(release.liveUntil, at)));
  return [page.feeds, ...rows.map(({ path }) => page.story(path))];
}

function refused(message: string): Refusal {
  return new Refusal('invalid', message, { otherId: message });
}
