import { type Block, MAXIMUM_BODY_BYTES } from '#db/story/body-rules.ts';
import { StoryDraft } from '#db/story/rules.ts';
import type { FormState } from '../../../../action.ts';

const written = new WeakMap<Block, string>();

/** A draft as JSON, made anew only where a block changed: it is asked for with every key. Two drafts with the same words have the same text. */
export function draftText({ body, ...fields }: StoryDraft): string {
  const sorted = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{"body":{"type":"doc","content":[${body.content.map(blockText).join(',')}]},${JSON.stringify(Object.fromEntries(sorted)).slice(1)}`;
}

/** Do two drafts have the same words? */
export function isSameDraft(one: StoryDraft, other: StoryDraft): boolean {
  return one === other || draftText(one) === draftText(other);
}

/** A draft as the server keeps it: with no spaces around its lines. */
export function asStored(draft: StoryDraft): StoryDraft {
  return StoryDraft.safeParse(draft).data ?? draft;
}

/** The refusal of a text the server would turn away unread; undefined for any other. */
export function tooLong(draft: StoryDraft): Extract<FormState, { ok: false }> | undefined {
  const bytes = new Blob([draftText(draft)]).size;
  if (bytes <= MAXIMUM_BODY_BYTES) return undefined;
  const message = `Not saved: this story is too long (${Math.ceil(bytes / 1000)} KB, at most ${MAXIMUM_BODY_BYTES / 1000} KB). Shorten it, or divide it into two; it is kept in this browser meanwhile.`;
  return { ok: false, code: 'invalid', message, fields: { body: message } };
}

function blockText(block: Block): string {
  const known = written.get(block);
  if (known) return known;
  const text = JSON.stringify(block);
  written.set(block, text);
  return text;
}
