import { DOMSerializer, Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';

const NAME = 'broadsheet.copied';

/** Marks what is copied in this browser's editors. Every program made with ProseMirror writes the same HTML; this mark only we can have written. */
export function markingSerializer(schema: Schema): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(schema);
  return new MarkingSerializer(nodes, marks);
}

/** Was this HTML copied in an editor of this browser? Then it holds nothing but what a body may hold. */
export function isOwnCopy(html: string): boolean {
  return html.includes('data-pm-slice') && html.includes(`data-copied="${ownMark()}"`);
}

/** What was copied without the photos this story does not have, and how many those were. */
export function withPhotosOf(slice: Slice, has: (photoId: string) => boolean): { slice: Slice; left: number } {
  let left = 0;
  const kept: Node[] = [];
  slice.content.forEach((node) => {
    const shown: string[] = node.type.name === 'photo' ? [node.attrs.photoId] : node.type.name === 'gallery' ? node.attrs.photoIds : [];
    const known = shown.filter(has);
    left += shown.length - known.length;
    if (known.length === shown.length) kept.push(node);
    else if (known.length > 0)
      kept.push(node.type.create({ ...node.attrs, photoIds: known, srcs: node.attrs.srcs.filter((_src: string, at: number) => has(shown[at] ?? '')) }));
  });
  return { slice: left > 0 ? new Slice(Fragment.from(kept), kept[0] ? slice.openStart : 0, kept[0] ? slice.openEnd : 0) : slice, left };
}

class MarkingSerializer extends DOMSerializer {
  override serializeFragment(fragment: Fragment, options?: { document?: Document }, target?: HTMLElement | DocumentFragment) {
    const made = super.serializeFragment(fragment, options, target);
    if (!target && made.firstChild instanceof Object && 'setAttribute' in made.firstChild)
      (made.firstChild as HTMLElement).setAttribute('data-copied', ownMark());
    return made;
  }
}

let mark: string | undefined;

/** The same in every window of this browser, so that a passage can be carried from story to story. */
function ownMark(): string {
  mark ??= stored() ?? crypto.randomUUID();
  return mark;
}

function stored(): string | undefined {
  try {
    const known = localStorage.getItem(NAME) ?? crypto.randomUUID();
    localStorage.setItem(NAME, known);
    return known;
  } catch {
    return undefined;
  }
}
