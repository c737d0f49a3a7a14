import { type Block, type Body, idsIn, newBlockId } from './body-rules.ts';

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

/** A body in which one block, put in from another text, shares no id with the rest: what has moved elsewhere since keeps its id, and the block's part gets a new one. */
export function withOwnIds(body: Body, blockId: string): Body {
  const block = body.content.find(({ attrs }) => attrs.id === blockId);
  const taken = new Set(idsIn(body.content.filter((each) => each !== block)));
  return { ...body, content: body.content.map((each) => (each === block ? renewed(each, taken) : each)) };
}

function renewed<Node extends object>(node: Node, taken: Set<string>): Node {
  const { attrs, content } = node as { attrs?: { id?: string }; content?: object[] };
  return {
    ...node,
    ...(attrs?.id && taken.has(attrs.id) && { attrs: { ...attrs, id: newBlockId() } }),
    ...(content && { content: content.map((each) => renewed(each, taken)) }),
  };
}
