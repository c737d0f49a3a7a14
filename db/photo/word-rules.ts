import { z } from 'zod';
import { Licensor, PhotoFields, withoutEmpty } from './field-rules.ts';

const id = z.string().min(1).max(64);
const words = (most: number) => z.string().trim().max(most, `Use at most ${most} characters`);

/** A moment as a camera writes it, without a zone, to the second; null for none. */
const TakenAt = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'Enter a date and a time')
  .transform((text) => (text.length === 16 ? `${text}:00` : text))
  .refine((text) => !Number.isNaN(Date.parse(`${text}Z`)), 'This is not a date')
  .refine((text) => Date.parse(`${text}Z`) < Date.now() + 86_400_000, 'This moment is still to come')
  .nullable();

/** What an editor writes of a photo. What is left out stays; without `saves` it is written whatever was changed since. */
export const PhotoWords = z.strictObject({
  photoId: id,
  saves: z.number().int().min(0).optional(),
  caption: words(2000),
  credit: words(300),
  byline: words(200),
  alt: words(2000),
  takenAt: TakenAt.optional(),
  fields: PhotoFields.optional(),
});

export type Words = { caption: string; credit: string; byline: string; alt: string; takenAt: string | null; fields: PhotoFields };
export type FieldValue = string | string[] | Licensor[];
/** All words of a photo by the name of their field; what says nothing is not there. */
export type Flat = Record<string, FieldValue>;

const LISTS = new Set(['creators', 'copyrightOwners', 'keywords', 'persons', 'organisations', 'licensors']);

export function flatten({ fields, takenAt, caption, credit, byline, alt }: Words): Flat {
  const all = { caption, credit, byline, alt, takenAt: takenAt ?? '', ...fields };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value && value.length > 0)) as Flat;
}

/** The words again, without blanks at the ends and empty lines. */
export function unflatten({ caption = '', credit = '', byline = '', alt = '', takenAt = '', ...rest }: Flat): Words {
  const fields = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, tidied(value)])) as PhotoFields;
  return { caption: `${caption}`, credit: `${credit}`, byline: `${byline}`, alt: `${alt}`, takenAt: `${takenAt}` || null, fields: withoutEmpty(fields) };
}

function tidied(value: FieldValue): FieldValue {
  if (typeof value === 'string') return value.trim();
  const texts = value.map((each) => (typeof each === 'string' ? each.trim() : each));
  return texts.filter((each) => (typeof each === 'string' ? each : each.name || each.url)) as FieldValue;
}

/** The names of the fields that differ. */
export function changedFields(before: Flat, after: Flat): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name] ?? '') !== JSON.stringify(after[name] ?? ''));
}

/** Only these fields, with what says nothing as an empty text. */
export function only(flat: Flat, names: string[]): Flat {
  return Object.fromEntries(names.map((name) => [name, flat[name] ?? '']));
}

/** Puts together what two people wrote from the same beginning: `mine` where I changed a field, `theirs` otherwise. `clashes` names the fields both changed. */
export function mergeWords(base: Flat, mine: Flat, theirs: Flat): { merged: Flat; clashes: string[] } {
  const [ours, others] = [changedFields(base, mine), changedFields(base, theirs)];
  const clashes = changedFields(mine, theirs).filter((name) => ours.includes(name) && others.includes(name));
  return { merged: { ...theirs, ...only(mine, ours) }, clashes };
}

/** One change to many photos: a field set to a value, a list added to, or a field cleared. */
export const FieldEdit = z.strictObject({
  field: z.string().regex(/^[a-zA-Z]{2,40}$/),
  how: z.enum(['set', 'add', 'clear']),
  value: z.union([z.string().max(4000), z.array(z.string().max(300)).max(100), z.array(Licensor).max(3)]).default(''),
});
export type FieldEdit = z.output<typeof FieldEdit>;

/** How many photos are changed in one go. */
export const MOST_PHOTOS = 200;
export const PhotoBatch = z.strictObject({
  photoIds: z
    .array(id)
    .min(1, 'Choose at least one photo')
    .max(MOST_PHOTOS, `Choose at most ${MOST_PHOTOS} photos`)
    .transform((ids) => [...new Set(ids)]),
  edits: z.array(FieldEdit).min(1, 'Choose what to change').max(60),
});
export const PhotoUndo = z.strictObject({ batchId: id });

/** The words of one photo after these changes. */
export function applyEdits(before: Flat, edits: FieldEdit[]): Flat {
  const after = { ...before };
  for (const { field, how, value } of edits) {
    // Nothing typed changes nothing: to empty a field is a choice of its own.
    if (how === 'set' && value.length === 0) continue;
    if (how === 'clear') delete after[field];
    else after[field] = how === 'add' ? added(before[field], value) : value;
  }
  return after;
}

function added(before: FieldValue | undefined, value: FieldValue): FieldValue {
  const [old, more] = [before, value].map((each) => (Array.isArray(each) ? each : []));
  const known = new Set(old?.map((each) => JSON.stringify(each)));
  return [...(old ?? []), ...(more ?? []).filter((each) => !known.has(JSON.stringify(each)))] as FieldValue;
}

export function isListField(name: string): boolean {
  return LISTS.has(name);
}

/** How it went with one photo; `why` says what stood against it. */
export type PhotoResult = { photoId: string; filename: string; ok: boolean; why: string };
