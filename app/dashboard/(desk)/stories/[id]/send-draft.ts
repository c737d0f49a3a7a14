import type { StoryDraft } from '#db/story/rules.ts';
import type { FormState } from '../../../../action.ts';
import { isSameDraft, tooLong } from './draft-text.ts';
import type { SaveStatus } from './draft-types.ts';

type Attempt<T> = (draft: StoryDraft) => Promise<FormState<T> | undefined>;
/** `sent`: what was sent in the end. `isPartly`: it left out what `problems` names, and all else is saved. */
type Outcome<T> = { state: FormState<T> | undefined; sent: StoryDraft; problems: Record<string, string>; isPartly: boolean };

/** Sends a draft. With `former`, the text saved last, fields that are refused stay as they were there, and all others are saved. */
export async function sendDraft<T>(attempt: Attempt<T>, draft: StoryDraft, former?: StoryDraft, known: Record<string, string> = {}): Promise<Outcome<T>> {
  const state = tooLong(draft) ?? (await attempt(draft));
  const isPartly = Object.keys(known).length > 0;
  if (!state || state.ok) return { state, sent: draft, problems: known, isPartly };
  const problems = { ...known, ...state.fields };
  const rest = former && state.code === 'invalid' ? without(Object.keys(state.fields), draft, former) : undefined;
  if (!former || !rest || isSameDraft(rest, draft)) return { state, sent: draft, problems, isPartly: false };
  if (isSameDraft(rest, former)) return { state, sent: rest, problems, isPartly: true };
  return sendDraft(attempt, rest, former, problems);
}

type Sending = { autosave: boolean; isPartly: boolean };

/** What the bar says of a save that was not accepted. */
export function refusedAs(state: Extract<FormState, { ok: false }> | undefined, { autosave, isPartly }: Sending): SaveStatus {
  if (!state) return { kind: 'failed', message: 'Not saved: the server did not answer. Your text is kept in this browser and tried again.' };
  if (isPartly) return { kind: 'partly' };
  const { code, message } = state;
  if (code === 'renewed') return { kind: code, message: 'Broadsheet was renewed: reload this page to go on saving. Your text is kept in this browser.' };
  if (code === 'signed-out' || code === 'taken') return { kind: code, message };
  return autosave ? { kind: 'refused', message } : { kind: 'unsaved' };
}

/** The draft with these fields as they were; undefined where the server named none that a draft has. */
function without(places: string[], draft: StoryDraft, former: StoryDraft): StoryDraft | undefined {
  const fields = places.map((place) => place.split('.')[0] as keyof StoryDraft);
  // An address is taken in its section: where it did not change itself, the section did.
  if (fields.includes('slug') && draft.slug === former.slug) fields.push('sectionId');
  if (fields.length === 0 || fields.some((field) => !(field in draft))) return undefined;
  return { ...draft, ...Object.fromEntries(fields.map((field) => [field, former[field]])) };
}
