import { eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { Refusal } from '../refusal.ts';
import { openReleases, type ReleaseRow } from '../release/again.ts';
import { retag } from '../release/retag.ts';
import { release } from '../release/schema.ts';
import { addressesOf } from '../tag/addresses.ts';
import { tagState } from '../tag/rules.ts';
import { countedAs, type TagRow } from '../tag/same.ts';
import type { Actor } from '../user/rules.ts';
import { type StoryRow, storyFor } from './access.ts';
import { versionOf } from './corrected.ts';
import { currentDraft, nextSeq, putVersion, write } from './write.ts';

const MOST_TAGS = 40;

/** The tag to put on stories; refused beside the field where there is none or nobody approved it. */
export async function tagToUse({ tx }: Change, tagId: string): Promise<TagRow> {
  const row = (await countedAs(tx, [tagId])).get(tagId);
  const refuse = (message: string) => new Refusal('invalid', message, { tagId: message });
  if (!row) throw refuse('There is no such tag');
  if (tagState(row) === 'proposed' || tagState(row) === 'declined') throw refuse('This tag is not approved');
  return row;
}

type Tagging = { story: StoryRow; row: TagRow; adds: boolean };

/** Puts a tag on a story or takes it off: on the newest text, and at once on what readers see and are to see, whichever versions those are. Returns whether that changed anything. */
export async function tagOne(door: Change, actor: Actor, { storyId, row, adds }: { storyId: string; row: TagRow; adds: boolean }): Promise<boolean> {
  const { tx, at } = door;
  const story = await storyFor(tx, actor, 'story.edit', storyId);
  const open = await openReleases(tx, at, eq(release.storyId, storyId));
  const tagging = { story, row, adds };
  const renumbered = tagState(row) === 'public' ? await tagReleased(door, actor, tagging, open) : new Map<number, number>();
  const newest = await tagNewest(door, actor, tagging, renumbered.size > 0);
  if (newest !== undefined) renumbered.set(story.version, newest);
  const shown = await showReleased(door, tagging, open, renumbered);
  return newest !== undefined || shown > 0;
}

/** Writes the texts that are released while newer words wait, each as a version of its own with the tag. Returns the new number of each. */
async function tagReleased({ tx, at }: Change, actor: Actor, tagging: Tagging, open: ReleaseRow[]): Promise<Map<number, number>> {
  const { id: storyId, version: newest } = tagging.story;
  const renumbered = new Map<number, number>();
  const versions = [...new Set(open.map(({ version }) => version))].filter((version) => version !== newest).sort((one, other) => one - other);
  for (const version of versions) {
    const draft = await versionOf(tx, storyId, version);
    const tags = await tagsAfter(tx, draft.tags, tagging);
    if (!tags) continue;
    const seq = await nextSeq(tx, storyId);
    await putVersion(tx, { storyId, seq, kind: 'save', draft: { ...draft, tags }, reason: reasonFor(tagging), authorId: actor.id, at });
    renumbered.set(version, seq);
  }
  return renumbered;
}

/** Writes the newest text with the tag; also where it has it already but is to stay newer than the others (`isPassed`). Returns its new number, or undefined where nothing was to do. */
async function tagNewest(door: Change, actor: Actor, tagging: Tagging, isPassed: boolean): Promise<number | undefined> {
  const { story } = tagging;
  const draft = await currentDraft(door.tx, story);
  const tags = await tagsAfter(door.tx, draft.tags, tagging);
  if (!tags && !isPassed) return undefined;
  const written = await write(door, actor, {
    storyId: story.id,
    saves: story.saves,
    draft: { ...draft, tags: tags ?? draft.tags },
    kind: isPassed ? 'merge' : 'save',
    reason: reasonFor(tagging),
  });
  return written.row.version;
}

/** Releases again what is to have other tags or another number. Returns how many releases. */
async function showReleased(door: Change, { row, adds }: Tagging, open: ReleaseRow[], renumbered: Map<number, number>): Promise<number> {
  const isIt = await addressesOf(door.tx, row.id);
  const isPublic = tagState(row) === 'public';
  let shown = 0;
  await retag(door, open, ({ version }, before) => {
    const rest = before.filter(({ slug }) => !isIt.has(slug));
    const differs = isPublic && adds === (rest.length === before.length);
    const number = renumbered.get(version) ?? version;
    if (!differs && number === version) return undefined;
    shown += 1;
    const after = adds ? [...rest, { slug: row.slug, name: row.name }] : rest;
    return { tags: differs ? after : before, version: number };
  });
  return shown;
}

/** The tags a text has with this one put on or taken off, or undefined where that changes nothing. Refused where it would be one too many. */
async function tagsAfter(tx: Change['tx'], tags: string[], { story, row, adds }: Tagging): Promise<string[] | undefined> {
  const counted = await countedAs(tx, tags);
  const others = tags.filter((id) => counted.get(id)?.id !== row.id);
  if (adds === others.length < tags.length) return undefined;
  if (adds && tags.length >= MOST_TAGS) throw new Refusal('invalid', `“${story.headline}” has ${MOST_TAGS} tags already`, { storyIds: 'Choose other stories' });
  return adds ? [...tags, row.id] : others;
}

function reasonFor({ row, adds }: Tagging): string {
  return adds ? `Tagged “${row.name}”` : `Tag “${row.name}” taken off`;
}
