import type { Block, Body } from './body-rules.ts';

/** All of a block but the ids in it, to ask whether two say the same. */
export function contentOf(block: Block): string {
  return JSON.stringify(block, (key, value) => (key === 'id' ? undefined : value));
}

/** A body in which text that is word for word as in `base` has the id it has there: a paragraph put in before another takes over the other's id in the editor, and gives it back here. */
export function settleIds(base: Body, body: Body): Body {
  const known = new Map(base.content.map((block) => [block.attrs.id, contentOf(block)]));
  const displaced = new Map<string, string[]>();
  for (const block of body.content) {
    const before = known.get(block.attrs.id);
    if (before !== undefined && before !== contentOf(block)) displaced.set(before, [...(displaced.get(before) ?? []), block.attrs.id]);
  }
  const renamed = new Map<string, string>();
  for (const block of body.content) {
    const owner = known.has(block.attrs.id) ? undefined : displaced.get(contentOf(block))?.shift();
    if (owner) renamed.set(block.attrs.id, owner).set(owner, block.attrs.id);
  }
  if (renamed.size === 0) return body;
  const withId = (block: Block) => ({ ...block, attrs: { ...block.attrs, id: renamed.get(block.attrs.id) ?? block.attrs.id } }) as Block;
  return { ...body, content: body.content.map(withId) };
}
