import { COLOURS } from './look-rules.ts';
/** Every operator of a search for photos. */
export const OPERATORS = ['by', 'credit', 'caption', 'tag', 'has', 'is', 'used', 'colour', 'supplier', 'in', 'uploader', 'taken', 'added', 'like'] as const;
export type Operator = (typeof OPERATORS)[number];

export const HAS = ['caption', 'credit', 'byline', 'alt', 'tags', 'people', 'place', 'date', 'crop', 'focus', 'gps'] as const;
export type Has = (typeof HAS)[number];

export const SHAPES = ['landscape', 'portrait', 'square'] as const;
/** What of `is:` is a mark of the photo itself. */
export const MARK_OF_IS = [...SHAPES, 'animated', 'ai'] as const;
export const IS = [...MARK_OF_IS, 'cleared', 'withdrawn', 'mine'] as const;

/** The operators as the help beside the search explains them. */
export const OPERATOR_HELP: { write: string; finds: string }[] = [
  { write: 'herring quay', finds: 'both words, in any of the photo’s words or its file name, also as beginnings' },
  { write: '"fish quay"', finds: 'these words in this order' },
  { write: '-storm', finds: 'nothing with this word; a minus goes before any operator too' },
  { write: 'by:quay', finds: 'who took it' },
  { write: 'credit:ferro', finds: 'who must be named: credit, source, copyright' },
  { write: 'caption:boat', finds: 'in the caption, the description and the headline alone' },
  { write: 'tag:harbour', finds: 'a keyword' },
  { write: `has:${HAS.slice(0, 3).join(', ')} …`, finds: `photos that have one: ${HAS.join(', ')}` },
  { write: 'is:cleared', finds: `what it is: ${IS.join(', ')}; cleared: no ban, withdrawal or end of its rights keeps it from readers now` },
  { write: 'used:never', finds: 'photos on no story; used:live is on one readers see, used:3 on three stories or more' },
  { write: 'colour:blue', finds: `the main colour: ${COLOURS.join(', ')}` },
  { write: 'taken:2026-11', finds: 'a year, month or day, or a span: taken:2026-01..2026-06' },
  { write: 'added:2026-11-24', finds: 'when it came to the desk, in the same ways' },
  { write: 'uploader:vera', finds: 'who brought it to the desk' },
  { write: 'supplier:agency', finds: 'whose it is by its rights' },
  { write: 'in:"Harbour day"', finds: 'a collection' },
];
