import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { Refusal } from '../refusal.ts';
import { nextSaves } from '../saves.ts';
import { type Actor, may } from '../user/rules.ts';
import { type NewTag, noteOn, type TagDecline, type TagEdit, type TagId, type TagKind, type TagState, tagState } from './rules.ts';
import type { TagRow } from './same.ts';
import { tag } from './schema.ts';
import { showTag } from './show.ts';
import { assertNames, settle, showsTag, tagFor, takeTag, targetOf } from './take.ts';

const APPROVED = { proposedBy: null, proposedAt: null, declinedAt: null };
const DECLINED = 'An editor declined this tag. Use another, or ask an editor to approve it';

/** `isNew`: false where it was there before; `note`: what keeps readers from seeing it. */
type Taken = { id: string; name: string; kind: TagKind; state: TagState; isNew: boolean; note?: string };

/** Adds a tag, or returns the one that already has this name's address; one that was proposed or declined is approved by it where the actor may. Refused for a name without letters or digits, and for a declined tag to those who may not approve it. */
export function createTag(actor: Actor, input: z.output<typeof NewTag>): Promise<Taken> {
  return change(actor, 'tag.create', async (door) => {
    const { row, isNew } = await takeTag(door, input, null);
    const state = tagState(row);
    const isOpen = state === 'proposed' || state === 'declined';
    const mayApprove = may(actor, 'tag.approve');
    if (state === 'declined' && !mayApprove) throw new Refusal('invalid', DECLINED, { name: DECLINED });
    if (isOpen && mayApprove) await publishTag(door, row);
    return taken(isOpen && mayApprove ? { ...row, ...APPROVED } : row, isNew);
  });
}

/** Adds a tag that readers do not see until an editor approves it, or returns the one that already has this name's address; one that was declined is proposed again. */
export function proposeTag(actor: Actor, input: z.output<typeof NewTag>): Promise<Taken> {
  return change(actor, 'tag.propose', async (door) => {
    const { row, isNew } = await takeTag(door, input, actor.id);
    const state = tagState(row);
    const proposal = { proposedBy: actor.id, proposedAt: door.at, declinedAt: null };
    if (state === 'declined') {
      await door.tx.update(tag).set(proposal).where(eq(tag.id, row.id));
      door.entry({ noun: 'tag', id: row.id, before: { state }, after: { state: 'proposed' } });
    }
    return taken(state === 'declined' ? { ...row, ...proposal } : row, isNew);
  });
}

/** Makes a proposed or declined tag public: readers find it on the stories that name it at once. */
export function approveTag(actor: Actor, { tagId }: z.output<typeof TagId>): Promise<void> {
  return change(actor, 'tag.approve', async (door) => publishTag(door, await proposalFor(door, tagId)));
}

/** Says no to a proposed tag; with `intoId` the stories that name it count under that tag instead. */
export function declineTag(actor: Actor, { tagId, intoId }: z.output<typeof TagDecline>): Promise<void> {
  return change(actor, 'tag.decline', async (door) => {
    const { tx, at, entry } = door;
    const row = await proposalFor(door, tagId);
    const target = intoId ? await targetOf(tx, row, intoId) : undefined;
    const merged = target ? { mergedInto: target.id, mergedAt: at } : {};
    await tx
      .update(tag)
      .set({ declinedAt: at, ...merged })
      .where(eq(tag.id, row.id));
    if (target && tagState(target) === 'public') {
      await showsTag(door, target.id);
      await showTag(door, target);
    }
    entry({ noun: 'tag', id: row.id, before: { state: tagState(row) }, after: { declined: true, into: target?.name } });
  });
}

/** Changes what a tag is called and where it is found; its former addresses lead on to the present one. Refused where somebody else saved since `saves`, for a name another tag is called by, an address another has or had, and for a photo without credit or description. Returns the new count of saves. */
export function editTag(actor: Actor, { tagId, saves: from, ...input }: z.output<typeof TagEdit>): Promise<{ saves: number }> {
  return change(actor, 'tag.edit', async (door) => {
    const { tx, entry } = door;
    const before = await tagFor(tx, tagId);
    if (before.mergedInto) throw new Refusal('invalid', 'This tag is merged into another: take that back first');
    const { name, kind, slug, synonyms, description, photoId } = before;
    const was = { name, kind, slug, synonyms, description, photoId };
    const saves = nextSaves('tag', from, before.saves, was);
    await assertNames(tx, before, input);
    await settle(tx, tagId, input);
    const after = { ...before, ...input };
    await tx
      .update(tag)
      .set({ ...input, saves })
      .where(eq(tag.id, tagId));
    await showsTag(door, tagId);
    if (tagState(before) === 'internal' && tagState(after) === 'public') await showTag(door, after);
    entry({ noun: 'tag', id: tagId, before: was, after: input });
    return { saves };
  });
}

function taken(row: TagRow, isNew: boolean): Taken {
  const state = tagState(row);
  return { id: row.id, name: row.name, kind: row.kind, state, isNew, note: noteOn(state) };
}

async function publishTag(door: Change, row: TagRow): Promise<void> {
  await door.tx.update(tag).set(APPROVED).where(eq(tag.id, row.id));
  const after = { ...row, ...APPROVED };
  await showsTag(door, row.id);
  if (tagState(after) === 'public') await showTag(door, after);
  door.entry({ noun: 'tag', id: row.id, before: { state: tagState(row) }, after: { state: tagState(after) } });
}

async function proposalFor({ tx }: Change, tagId: string): Promise<TagRow> {
  const row = await tagFor(tx, tagId);
  const state = tagState(row);
  if (state !== 'proposed' && state !== 'declined') throw new Refusal('invalid', 'Nobody has proposed this tag, or somebody has decided already');
  return row;
}
