import { z } from 'zod';
import { PhotoFields } from './field-rules.ts';

const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters`);

/** Words that say nothing are left out. `overwrite`: they count more than what a file says of itself. */
export const BatchWords = z
  .strictObject({
    caption: text(2000),
    credit: text(300),
    byline: text(200),
    alt: text(2000),
    keywords: text(2000),
    event: text(300),
    city: text(200),
    country: text(200),
    copyright: text(500),
    instructions: text(2000),
    overwrite: z.enum(['on', '']),
  })
  .partial()
  .transform((words) => Object.fromEntries(Object.entries(words).filter(([, value]) => value)) as Record<string, string>);

export const ShootTemplate = z.strictObject({ name: text(100).min(1, 'Give it a name'), words: BatchWords });
export const TemplateId = z.strictObject({ templateId: z.string().min(1).max(64) });

type Described = { caption: string; credit: string; byline: string; alt: string; fields: PhotoFields };
const OWN = ['caption', 'credit', 'byline', 'alt'] as const;
const FIELDS = ['event', 'city', 'country', 'copyright', 'instructions'] as const;

/** A photo's own words with those of its batch where it says nothing, or in their place where the batch says `overwrite`. */
export function withWords<Photo extends Described>(photo: Photo, words: Record<string, string>): Photo {
  const wins = (own: unknown) => !own || words.overwrite === 'on';
  const said = <Name extends string>(names: readonly Name[], own: Partial<Record<Name, unknown>>) =>
    Object.fromEntries(names.filter((name) => words[name] && wins(own[name])).map((name) => [name, words[name]]));
  const keywords = [...new Set((words.keywords ?? '').split(',').map((each) => each.trim()))].filter(Boolean);
  const fields = PhotoFields.safeParse({
    ...photo.fields,
    ...said(FIELDS, photo.fields),
    ...(keywords.length > 0 && wins(photo.fields.keywords?.length) && { keywords }),
  });
  return { ...photo, ...said(OWN, photo), fields: fields.success ? fields.data : photo.fields };
}
