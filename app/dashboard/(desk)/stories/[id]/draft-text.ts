import type { Block } from '#db/story/body-rules.ts';
import type { StoryDraft } from '#db/story/rules.ts';

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

function blockText(block: Block): string {
  const known = written.get(block);
  if (known) return known;
  const text = JSON.stringify(block);
  written.set(block, text);
  return text;
}
