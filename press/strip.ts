import { type DefaultTreeAdapterTypes, parse, serialize, defaultTreeAdapter as tree } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Takes the framework's scripts, their preloads and its comments out of a page; JSON-LD and the paper's own modules stay. */
export function strip(html: string): string {
  const document = parse(html);
  clean(document);
  return serialize(document);
}

function clean(parent: DefaultTreeAdapterTypes.ParentNode): void {
  for (const node of [...parent.childNodes]) {
    if (isFramework(node)) tree.detachNode(node);
    else if ('childNodes' in node) clean(node);
  }
}

function isFramework(node: Node): boolean {
  if (tree.isCommentNode(node)) return true;
  if (!tree.isElementNode(node)) return false;
  if (node.tagName === 'script') return !isOwnScript(node);
  if (node.tagName === 'link') return isScriptPreload(node);
  return node.tagName === 'div' && attribute(node, 'hidden') !== undefined && node.childNodes.every((child) => isFramework(child));
}

function isOwnScript(script: Element): boolean {
  const type = attribute(script, 'type');
  return type === 'application/ld+json' || (type === 'module' && Boolean(attribute(script, 'src')?.startsWith('/enhance/')));
}

function isScriptPreload(link: Element): boolean {
  const rel = attribute(link, 'rel');
  return rel === 'modulepreload' || (rel === 'preload' && attribute(link, 'as') === 'script');
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}
