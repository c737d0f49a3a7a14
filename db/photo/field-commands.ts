import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { audit } from '../audit/schema.ts';
import { type Change, change } from '../change.ts';
import { newId } from '../ids.ts';
import { isRefusal, Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { labelOf } from './field-name-rules.ts';
import { photo } from './schema.ts';
import {
  applyEdits,
  changedFields,
  type Flat,
  flatten,
  only,
  type PhotoBatch,
  type PhotoResult,
  type PhotoUndo,
  PhotoWords,
  unflatten,
  type Words,
} from './word-rules.ts';
import { photoFor, writeWords } from './words.ts';

type Done = { batchId: string; changed: number; results: PhotoResult[] };

/** Changes the same fields of many photos. Those that are refused stay as they are and say why; each that changed has its own audit entry. Returns how it went with each, how many changed, and the number to undo it by. */
export function editPhotos(actor: Actor, { photoIds, edits }: z.output<typeof PhotoBatch>): Promise<Done> {
  return change(actor, 'photo.batch', async (door) => {
    const batchId = newId();
    let changed = 0;
    const results = await each(door, photoIds, async (one, photoId) => {
      const before = await photoFor(one.tx, actor, photoId);
      const names = await writeWords(one, before, checked(photoId, applyEdits(flatten(before), edits)), { batch: batchId });
      if (names.length > 0) changed += 1;
    });
    return { batchId, changed, results };
  });
}

/** Takes back what was done to many photos at once, by what the audit says they were. A photo whose fields were changed since stays as it is and says so. Refused for somebody else’s. */
export function undoPhotos(actor: Actor, { batchId }: z.output<typeof PhotoUndo>): Promise<{ results: PhotoResult[] }> {
  return change(actor, 'photo.undo', async (door) => {
    const ofBatch = and(eq(audit.verb, 'photo.batch'), eq(audit.actorId, actor.id), sql`json_extract(${audit.after}, '$.batch') = ${batchId}`);
    const entries = await door.tx.select({ photoId: audit.nounId, before: audit.before, after: audit.after }).from(audit).where(ofBatch);
    if (entries.length === 0) throw new Refusal('missing', 'There is nothing to undo');
    const results = await each(
      door,
      entries.map(({ photoId }) => photoId),
      async (one, photoId) => {
        const { before = null, after = null } = entries.find((entry) => entry.photoId === photoId) ?? {};
        const [was, { batch: _, ...is }] = [parsed(before), parsed(after)];
        const now = await photoFor(one.tx, actor, photoId);
        if (changedFields(only(flatten(now), Object.keys(is)), is).length > 0) throw new Refusal('conflict', 'It was changed again since');
        await writeWords(one, now, unflatten({ ...flatten(now), ...was }), { undone: batchId });
      },
    );
    return { results };
  });
}

/** Does the work for each photo in a transaction of its own inside the change: one that is refused leaves nothing behind and does not stop the others. */
async function each(door: Change, photoIds: string[], work: (one: Change, photoId: string) => Promise<void>): Promise<PhotoResult[]> {
  const results: PhotoResult[] = [];
  for (const photoId of photoIds) {
    const [row] = await door.tx.select({ filename: photo.filename }).from(photo).where(eq(photo.id, photoId));
    const filename = row?.filename ?? 'A photo that is not there';
    try {
      await door.tx.transaction((tx) => work({ ...door, tx }, photoId));
      results.push({ photoId, filename, ok: true, why: '' });
    } catch (fault) {
      if (!isRefusal(fault)) throw fault;
      results.push({ photoId, filename, ok: false, why: fault.message });
    }
  }
  return results;
}

/** The words, if a photo may say them. */
function checked(photoId: string, after: Flat): Words {
  const parsed = PhotoWords.safeParse({ photoId, ...unflatten(after) });
  if (parsed.success) return unflatten(after);
  const [issue] = parsed.error.issues;
  if (!issue || issue.code === 'unrecognized_keys') throw new Refusal('invalid', 'There is no such field');
  const name = issue.path.findLast((part) => typeof part === 'string') ?? '';
  throw new Refusal('invalid', `${labelOf(String(name))}: ${issue.message}`);
}

function parsed(text: string | null): Flat {
  return text ? (JSON.parse(text) as Flat) : {};
}
