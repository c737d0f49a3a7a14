import { Parser } from 'htmlparser2';

type Attributes = Record<string, string>;
type Division = { from: number; isHidden: boolean; isBare: boolean };

/** Takes the framework's scripts, their preloads, its comments and its empty hidden boxes out of a page; JSON-LD, the paper's own modules and every other byte stay. */
export function strip(html: string): string {
  const cuts: { from: number; to: number }[] = [];
  const divisions: Division[] = [];
  let scriptFrom: number | undefined;

  const cut = (from: number) => {
    while ((cuts.at(-1)?.from ?? -1) > from) cuts.pop();
    cuts.push({ from, to: parser.endIndex + 1 });
  };
  const keep = () => {
    for (const division of divisions) division.isBare = false;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'script' && !isOwnScript(attributes)) scriptFrom = parser.startIndex;
        else if (name === 'link' && isScriptPreload(attributes)) cut(parser.startIndex);
        else if (name !== 'div' || attributes.hidden === undefined) keep();
        if (name === 'div') divisions.push({ from: parser.startIndex, isHidden: attributes.hidden !== undefined, isBare: true });
      },
      ontext: () => scriptFrom ?? keep(),
      oncomment: () => cut(parser.startIndex),
      onclosetag(name) {
        if (name === 'script' && scriptFrom !== undefined) {
          cut(scriptFrom);
          scriptFrom = undefined;
        }
        const division = name === 'div' ? divisions.pop() : undefined;
        if (division?.isHidden && division.isBare) cut(division.from);
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return without(html, cuts);
}

function without(html: string, cuts: { from: number; to: number }[]): string {
  let kept = '';
  let at = 0;
  for (const { from, to } of cuts) {
    kept += html.slice(at, from);
    at = to;
  }
  return kept + html.slice(at);
}

function isOwnScript({ type, src }: Attributes): boolean {
  return type === 'application/ld+json' || (type === 'module' && Boolean(src?.startsWith('/enhance/')));
}

function isScriptPreload({ rel, as }: Attributes): boolean {
  return rel === 'modulepreload' || (rel === 'preload' && as === 'script');
}
