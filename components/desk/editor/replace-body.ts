import type { Editor, JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { diffArrays } from 'diff';

/** Shows another text in the editor by touching only the blocks that differ, so that cursor, scroll and undo of the others stay. */
export function replaceBody(editor: Editor, content: JSONContent): void {
  const { doc, tr, schema } = editor.state;
  const next = schema.nodeFromJSON(content);
  const [old, wanted] = [childrenOf(doc), childrenOf(next)];
  const runs = diffArrays(
    old.map(({ node }) => idOf(node)),
    wanted.map(({ node }) => idOf(node)),
  );
  const change = tr.setMeta('addToHistory', false);
  let [at, from] = [old.length, wanted.length];
  for (const { added, removed, count } of runs.toReversed()) {
    const here = old.slice(added ? at : at - count, at);
    const there = wanted.slice(removed ? from : from - count, from);
    const end = old[at]?.position ?? doc.content.size;
    if (added)
      change.insert(
        end,
        there.map(({ node }) => node),
      );
    else if (removed) change.delete(here[0]?.position ?? end, end);
    else exchange(here, there);
    at -= here.length;
    from -= there.length;
  }
  if (change.docChanged) editor.view.dispatch(change);

  function exchange(before: Child[], after: Child[]) {
    for (const [index, { node, position }] of [...before.entries()].toReversed()) {
      const { node: now } = after[index] as Child;
      if (!node.eq(now)) change.replaceWith(position, position + node.nodeSize, now);
    }
  }
}

type Child = { node: Node; position: number };

function childrenOf(doc: Node): Child[] {
  const children: Child[] = [];
  doc.forEach((node, position) => {
    children.push({ node, position });
  });
  return children;
}

function idOf(node: Node): string {
  return String(node.attrs.id);
}
