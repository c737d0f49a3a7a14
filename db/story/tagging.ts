import { eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { Refusal } from '../refusal.ts';
import { openReleases } from '../release/again.ts';
import { retag } from '../release/retag.ts';
import { release } from '../release/schema.ts';
import { addressesOf } from '../tag/addresses.ts';
import { tagState } from '../tag/rules.ts';
import { countedAs, type TagRow } from '../tag/same.ts';
import type { Actor } from '../user/rules.ts';
import { storyFor } from './access.ts';
import { currentDraft, write } from './write.ts';

const MOST_TAGS = 40;

/** The tag to put on stories; refused beside the field where there is none or nobody approved it. */
export async function tagToUse({ tx }: Change, tagId: string): Promise<TagRow> {
  const row = (await countedAs(tx, [tagId])).get(tagId);
  const refuse = (message: string) => new Refusal('invalid', message, { tagId: message });
  if (!row) throw refuse('There is no such tag');
  if (tagState(row) === 'proposed' || tagState(row) === 'declined') throw refuse('This tag is not approved');
  return row;
}

/** Puts a tag on a story or takes it off: on the newest text, and at once on what readers see. Returns whether that changed anything. */
export async function tagOne(door: Change, actor: Actor, { storyId, row, adds }: { storyId: string; row: TagRow; adds: boolean }): Promise<boolean> {
  const { tx, at } = door;
  const story = await storyFor(tx, actor, 'story.edit', storyId);
  const draft = await currentDraft(tx, story);
  const counted = await countedAs(tx, draft.tags);
  const others = draft.tags.filter((id) => counted.get(id)?.id !== row.id);
  if (adds === others.length < draft.tags.length) return false;
  if (adds && draft.tags.length >= MOST_TAGS)
    throw new Refusal('invalid', `“${story.headline}” has ${MOST_TAGS} tags already`, { storyIds: 'Choose other stories' });
  const tags = adds ? [...draft.tags, row.id] : others;
  const reason = adds ? `Tagged “${row.name}”` : `Tag “${row.name}” taken off`;
  const written = await write(door, actor, { storyId, saves: story.saves, draft: { ...draft, tags }, kind: 'save', reason });
  if (tagState(row) !== 'public') return true;
  const open = await openReleases(tx, at, eq(release.storyId, storyId));
  const isIt = await addressesOf(tx, row.id);
  await retag(door, open, ({ version }, shown) => {
    const rest = shown.filter(({ slug }) => !isIt.has(slug));
    if (adds === rest.length < shown.length) return undefined;
    return { tags: adds ? [...shown, { slug: row.slug, name: row.name }] : rest, version: version === story.version ? written.row.version : version };
  });
  return true;
}
