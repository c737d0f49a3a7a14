import { type Body, plainText } from './body-rules.ts';

export type Passage = { blockId: string; text: string };

/** The blocks of a text that are new or not as they were in another, with their first words. */
export function changedPassages(was: Body, is: Body): Passage[] {
  const old = new Map(was.content.map((block) => [block.attrs.id, JSON.stringify(block)]));
  const changed = is.content.filter((block) => old.get(block.attrs.id) !== JSON.stringify(block));
  return changed.flatMap((block) => {
    const text = plainText({ type: 'doc', content: [block] });
    return text ? [{ blockId: block.attrs.id, text: text.length > 70 ? `${text.slice(0, 67).trimEnd()}…` : text }] : [];
  });
}
