import { asOfToday, StoryDraft } from '#db/story/rules.ts';
import { draftText } from './draft-text.ts';

/** A text not yet saved, the saved text it was begun from, and what was sent of it without an answer yet. */
export type Kept = { draft: StoryDraft; base: StoryDraft; saves: number; sent?: StoryDraft };

const addressOf = (place: string) => `broadsheet.story.${place}`;
const baseOf = (place: string) => `${addressOf(place)}.base`;

/** What this page wrote last as the text a draft was begun from: it stays the same for many keys. */
let lastBase: ({ place: string } & Pick<Kept, 'base' | 'sent'>) | undefined;
if (typeof window !== 'undefined') {
  // Another tab may have the same story open and write its own.
  window.addEventListener('storage', () => {
    lastBase = undefined;
  });
}

/** What is typed and not yet saved, kept in this browser until the server has it. A place names the person and the story: nobody else finds it there. */
export const journal = {
  keep(place: string, { draft, base, saves, sent }: Kept): void {
    try {
      if (lastBase?.place !== place || lastBase.base !== base || lastBase.sent !== sent) {
        localStorage.setItem(baseOf(place), `{"saves":${saves},"base":${draftText(base)}${sent ? `,"sent":${draftText(sent)}` : ''}}`);
        lastBase = { place, base, sent };
      }
      localStorage.setItem(addressOf(place), `{"draft":${draftText(draft)}}`);
    } catch {
      // A full or forbidden store must not stop the typing; the server save goes on.
    }
  },
  forget(place: string): void {
    lastBase = undefined;
    try {
      localStorage.removeItem(addressOf(place));
      localStorage.removeItem(baseOf(place));
    } catch {
      // Nor must it stop the saving.
    }
  },
  /** The text kept at a place, whole even where a field is still too long to be saved; undefined where there is none. */
  recall(place: string): Kept | undefined {
    try {
      adopt(place);
      const kept = JSON.parse(localStorage.getItem(addressOf(place)) ?? 'null');
      if (!kept) return undefined;
      const begun = kept.base ? kept : JSON.parse(localStorage.getItem(baseOf(place)) ?? 'null');
      const [draft, base, sent] = [kept.draft, begun.base, begun.sent ?? begun.base].map(asOfToday);
      return isDraft(draft) && isDraft(base) && isDraft(sent) ? { draft, base, saves: begun.saves, sent: begun.sent && sent } : undefined;
    } catch {
      return undefined;
    }
  },
};

/** An entry of the time when none said whose it was goes to who opens its story first: it would be lost otherwise. */
function adopt(place: string): void {
  const unowned = place.slice(place.indexOf('.') + 1);
  if (localStorage.getItem(addressOf(place)) !== null) return;
  for (const nameOf of [baseOf, addressOf]) {
    const text = localStorage.getItem(nameOf(unowned));
    if (text !== null) localStorage.setItem(nameOf(place), text);
    localStorage.removeItem(nameOf(unowned));
  }
}

/** Has it the fields of a draft of this version of the program? */
function isDraft(kept: unknown): kept is StoryDraft {
  if (typeof kept !== 'object' || kept === null) return false;
  return Object.keys(StoryDraft.shape).every((field) => field in kept) && Array.isArray((kept as StoryDraft).body.content);
}
