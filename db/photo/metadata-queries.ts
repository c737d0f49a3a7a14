import { and, desc, eq, inArray, like } from 'drizzle-orm';
import { detailsOf } from '../audit/rules.ts';
import { audit } from '../audit/schema.ts';
import { db } from '../client.ts';
import { type Actor, may } from '../user/rules.ts';
import { labelOf, wordsFor } from './field-name-rules.ts';
import type { Packets } from './metadata-packets.ts';
import { publicRightsOf } from './rights-rules.ts';
import { photo, photoPacket } from './schema.ts';
import { flatten } from './word-rules.ts';

const columns = {
  id: photo.id,
  key: photo.key,
  filename: photo.filename,
  caption: photo.caption,
  credit: photo.credit,
  byline: photo.byline,
  alt: photo.alt,
  takenAt: photo.takenAt,
  fields: photo.fields,
  saves: photo.saves,
  renditions: photo.renditions,
  uploadedBy: photo.uploadedBy,
};
const MOST_CHANGES = 50;

/** The words of these photos, as their forms show them, in the order asked for. */
export async function listPhotoWords(_actor: Actor, ids: string[]) {
  const rows = await db.select(columns).from(photo).where(inArray(photo.id, ids));
  const found = new Map(
    rows.map((row) => [
      row.id,
      { id: row.id, key: row.key, filename: row.filename, renditions: row.renditions, saves: row.saves, uploadedBy: row.uploadedBy, words: flatten(row) },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** What readers will be told of how these photos were made and whose they are, by photo. */
export async function rightsToShow(_actor: Actor, ids: string[]) {
  const rows = await db.select({ id: photo.id, byline: photo.byline, fields: photo.fields }).from(photo).where(inArray(photo.id, ids));
  return new Map(rows.map(({ id, ...words }) => [id, publicRightsOf(words)]));
}

/** What the file said that could not be taken as it is, and, for whoever may change its words, where it says it was taken. */
export async function fileSays(actor: Actor, photoId: string): Promise<Pick<Packets, 'problems' | 'position'>> {
  const [found] = await db
    .select({ packets: photoPacket.packets, uploadedBy: photo.uploadedBy })
    .from(photo)
    .leftJoin(photoPacket, eq(photoPacket.photoId, photo.id))
    .where(eq(photo.id, photoId));
  const { problems = [], position = null } = (found?.packets ?? {}) as Partial<Packets>;
  return { problems, position: may(actor, 'photo.edit', found?.uploadedBy) ? position : null };
}

/** Who changed what is said of a photo, newest first, up to 50 times, field by field in the desk's words. */
export async function listPhotoChanges(_actor: Actor, photoId: string) {
  const rows = await db
    .select({ id: audit.id, at: audit.at, actorName: audit.actorName, verb: audit.verb, before: audit.before, after: audit.after })
    .from(audit)
    .where(and(eq(audit.noun, 'photo'), eq(audit.nounId, photoId), like(audit.verb, 'photo.%')))
    .orderBy(desc(audit.id))
    .limit(MOST_CHANGES);
  return rows.map(({ id, at, actorName, verb, before, after }) => {
    const details = verb === 'photo.upload' ? [] : detailsIn(before, after);
    return { id, at, actorName, verb, details };
  });
}

const UNSAID = new Set(['batch', 'undone', 'sha256', 'bytes']);

/** Both sides of each field, by the name the audit keeps it under. */
function detailsIn(before: string | null, after: string | null) {
  const [was, is] = [before, after].map((text) => (text ? (JSON.parse(text) as Record<string, unknown>) : {}));
  return Object.keys({ ...was, ...is }).flatMap((name) => {
    const pick = (all: Record<string, unknown> = {}) => JSON.stringify({ [name]: all[name] ?? '' });
    const [detail] = detailsOf({ before: pick(was), after: pick(is) }, (at) => new Date(at).toISOString().slice(0, 16).replace('T', ' '), UNSAID);
    return detail
      ? [
          {
            label: labelOf(name) === name ? detail.name : labelOf(name),
            was: detail.was && wordsFor(name, detail.was),
            is: detail.is && wordsFor(name, detail.is),
          },
        ]
      : [];
  });
}
