import { type Container, Layout } from '../front/rules.ts';

type Row = Pick<Container, 'kind' | 'most'> & { section: string };

/** How the demo newspaper's home page is arranged under what is new; a section that is not named here is found in the navigation. */
const ROWS: Row[] = [
  { section: 'news', kind: 'strip', most: 4 },
  { section: 'opinion', kind: 'opinion', most: 3 },
  { section: 'business', kind: 'strip', most: 3 },
  { section: 'culture', kind: 'strip', most: 3 },
  { section: 'science', kind: 'rows', most: 3 },
  { section: 'sport', kind: 'strip', most: 3 },
  { section: 'noticias', kind: 'strip', most: 2 },
  { section: 'arabic', kind: 'strip', most: 2 },
];

/** The demo's home page; it fills itself, so that it goes on with whatever is published. */
export function demoFront(sections: Map<string, string>): Layout {
  const rows = ROWS.flatMap(({ section, kind, most }) => {
    const id = sections.get(section);
    return id ? [{ id: section, kind, name: '', most, fill: { by: 'section', id } }] : [];
  });
  return Layout.parse({
    containers: [{ id: 'lead', kind: 'lead', name: 'Latest', most: 8, fill: { by: 'newest' } }, ...rows, { id: 'most-read', kind: 'most-read', most: 5 }],
  });
}
