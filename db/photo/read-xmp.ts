import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** What a property of XMP says: a text, a list of things, or fields by name. The text of a language alternative is that of `x-default`; `languages` keeps them all. */
export type XmpValue = { text?: string; items?: XmpValue[]; fields?: Xmp; languages?: Record<string, string> };
/** Properties by `prefix:name`, with our own prefix for each namespace, whatever the file calls it. */
export type Xmp = Record<string, XmpValue>;

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const PREFIXES: Record<string, string> = {
  [RDF]: 'rdf',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/xap/1.0/rights/': 'xmpRights',
  'http://ns.adobe.com/exif/1.0/': 'exif',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/': 'Iptc4xmpCore',
  'http://iptc.org/std/Iptc4xmpExt/2008-02-29/': 'Iptc4xmpExt',
  'http://ns.useplus.org/ldf/xmp/1.0/': 'plus',
};
const DEEPEST = 12;
const LARGEST = 1024 * 1024;

type Scope = Record<string, string>;

/** Reads an XMP packet (ISO 16684-1, the RDF/XML of section 7); empty for what is none. Nothing in it is run, fetched or expanded; what lies deeper than twelve levels is left out. */
export function parseXmp(packet: string): Xmp {
  if (packet.length > LARGEST) return {};
  const found: Xmp = {};
  const look = (nodes: ChildNode[], scope: Scope, depth: number) => {
    for (const element of nodes.filter(isTag)) {
      const inner = scopeOf(element, scope);
      const name = nameOf(element.name, inner);
      if (name === 'rdf:Description') Object.assign(found, fieldsOf(element, inner, 0));
      else if (depth < DEEPEST) look(element.children, inner, depth + 1);
    }
  };
  look(parseDocument(packet, { xmlMode: true }).children, { xml: 'http://www.w3.org/XML/1998/namespace' }, 0);
  return found;
}

/** The properties of a description, written as attributes or as elements. */
function fieldsOf(element: Element, scope: Scope, depth: number): Xmp {
  const fields: Xmp = {};
  for (const [attribute, text] of Object.entries(element.attribs)) {
    const name = nameOf(attribute, scope);
    if (name && !/^(rdf|xml):/.test(name)) fields[name] = { text };
  }
  for (const child of element.children.filter(isTag)) {
    const inner = scopeOf(child, scope);
    const name = nameOf(child.name, inner);
    if (name && depth < DEEPEST) fields[name] = valueIn(child, inner, depth + 1);
  }
  return fields;
}

function valueIn(element: Element, scope: Scope, depth: number): XmpValue {
  const resource = Object.entries(element.attribs).find(([name]) => nameOf(name, scope) === 'rdf:resource')?.[1];
  if (resource !== undefined) return { text: resource };
  const [first] = element.children.filter(isTag);
  const kind = first && nameOf(first.name, scopeOf(first, scope));
  if (first && kind && /^rdf:(Alt|Bag|Seq)$/.test(kind)) return listOf(first, scopeOf(first, scope), depth, kind === 'rdf:Alt');
  if (first && kind === 'rdf:Description') return { fields: fieldsOf(first, scopeOf(first, scope), depth) };
  const fields = fieldsOf(element, scope, depth);
  return Object.keys(fields).length > 0 ? { fields } : { text: textIn(element) };
}

function listOf(element: Element, scope: Scope, depth: number, isAlternative: boolean): XmpValue {
  if (depth >= DEEPEST) return {};
  const entries = element.children
    .filter(isTag)
    .map((child) => ({ language: child.attribs['xml:lang'], value: valueIn(child, scopeOf(child, scope), depth + 1) }));
  const items = entries.map(({ value }) => value);
  if (!isAlternative) return { items };
  const languages = Object.fromEntries(entries.flatMap(({ language, value }) => (language && value.text !== undefined ? [[language, value.text]] : [])));
  return { text: languages['x-default'] ?? items[0]?.text, languages };
}

function textIn(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : '')).join('');
}

/** The namespaces in force inside an element. */
function scopeOf({ attribs }: Element, outer: Scope): Scope {
  const own = Object.entries(attribs).filter(([name]) => name.startsWith('xmlns:'));
  return own.length === 0 ? outer : { ...outer, ...Object.fromEntries(own.map(([name, uri]) => [name.slice(6), uri])) };
}

/** A name with our prefix for its namespace; undefined for one we do not know. */
function nameOf(written: string, scope: Scope): string | undefined {
  const [prefix = '', local] = written.split(':');
  const known = PREFIXES[scope[prefix] ?? ''];
  return known && local ? `${known}:${local}` : undefined;
}
