import { z } from 'zod';

const id = z.string().min(1).max(64);
const blockId = z.string().min(4).max(40).nullable().default(null);

export const NewNote = z.strictObject({
  storyId: id,
  blockId,
  quote: z.string().max(300).default(''),
  text: z.string().trim().min(1, 'Write the note').max(2000, 'Use at most 2000 characters'),
  replyTo: id.nullable().default(null),
});
export const NoteMove = z.strictObject({ storyId: id, noteId: id });

export const NewSuggestion = z.strictObject({
  storyId: id,
  blockId: z.string().min(4).max(40),
  was: z.string().max(20_000),
  is: z.string().trim().min(1, 'Write the other wording').max(20_000, 'Use at most 20,000 characters'),
});
export const Decision = z.strictObject({ storyId: id, suggestionId: id, outcome: z.enum(['accepted', 'rejected']) });

/** A note as the desk shows it. Times are UTC milliseconds. */
export type Note = {
  id: string;
  blockId: string | null;
  quote: string;
  text: string;
  by: string;
  at: number;
  replyTo: string | null;
  resolvedAt: number | null;
};
export type Suggestion = { id: string; blockId: string; was: string; is: string; by: string; at: number };

type Person = { id: string; name: string };

/** The people a text mentions as @Name; the longest name that fits is meant, whatever its letters’ case, and everybody who has it. */
export function mentionsIn(text: string, people: Person[]): Person[] {
  const folded = text.toLocaleLowerCase();
  const taken: [number, number][] = [];
  const byLength = people.toSorted((one, other) => other.name.length - one.name.length);
  return byLength.filter(({ name }) => {
    const wanted = `@${name.toLocaleLowerCase()}`;
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      const isFree = taken.every(([from, until]) => end <= from || at >= until || (at === from && end === until));
      if (!isFree || /[\p{L}\p{N}]/u.test(folded[end] ?? '')) continue;
      taken.push([at, end]);
      return true;
    }
    return false;
  });
}
