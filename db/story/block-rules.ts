import { z } from 'zod';
import { embedAddress, PROVIDERS } from './embed-rules.ts';
import { blockId as id, inlines, Paragraph } from './inline-rules.ts';

const MOST_PARAGRAPHS = 200;
export const MOST_ROWS = 200;
export const MOST_COLUMNS = 20;
const identified = z.strictObject({ id });
const attribution = z.string().trim().max(200, 'Use at most 200 characters').default('');
const reference = z.string().min(1).max(64);

export const Heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ id, level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlines,
});
const ListItem = z.strictObject({ type: z.literal('listItem'), attrs: identified, content: z.array(Paragraph).min(1).max(MOST_PARAGRAPHS) });
const items = z.array(ListItem).min(1).max(500);
export const BulletList = z.strictObject({ type: z.literal('bulletList'), attrs: identified, content: items });
export const OrderedList = z.strictObject({ type: z.literal('orderedList'), attrs: identified, content: items });
export const Quotation = z.strictObject({
  type: z.literal('quotation'),
  attrs: z.strictObject({ id, attribution }),
  content: z.array(Paragraph).min(1).max(MOST_PARAGRAPHS),
});
/** Words of the story set large beside it. */
export const PullQuote = z.strictObject({
  type: z.literal('pullQuote'),
  attrs: z.strictObject({ id, attribution }),
  content: z.array(Paragraph).min(1).max(3, 'A pull quote has at most 3 paragraphs'),
});
export const PhotoBlock = z.strictObject({ type: z.literal('photo'), attrs: z.strictObject({ id, photoId: reference }) });
/** Several of the story's photos together; captions and credits are those of their placements. */
export const Gallery = z.strictObject({
  type: z.literal('gallery'),
  attrs: z.strictObject({
    id,
    photoIds: z
      .array(reference)
      .min(1, 'Choose at least one photo')
      .max(40, 'A gallery has at most 40 photos')
      .refine((ids) => new Set(ids).size === ids.length, 'has a photo twice'),
  }),
});
export const Related = z.strictObject({
  type: z.literal('related'),
  attrs: z.strictObject({ id, storyId: reference, headline: z.string().max(400).default('') }),
});
export const HorizontalRule = z.strictObject({ type: z.literal('horizontalRule'), attrs: identified });

const cell = { attrs: identified, content: z.array(Paragraph).min(1).max(MOST_PARAGRAPHS) };
const Cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('tableCell'), ...cell }),
  z.strictObject({ type: z.literal('tableHeader'), ...cell }),
]);
const Row = z.strictObject({
  type: z.literal('tableRow'),
  attrs: identified,
  content: z.array(Cell).min(1).max(MOST_COLUMNS, `A table has at most ${MOST_COLUMNS} columns`),
});
export const Table = z
  .strictObject({ type: z.literal('table'), attrs: identified, content: z.array(Row).min(1).max(MOST_ROWS, `A table has at most ${MOST_ROWS} rows`) })
  .refine(({ content }) => new Set(content.map((row) => row.content.length)).size === 1, 'A table has as many cells in every row');

export const FactBox = z.strictObject({
  type: z.literal('factBox'),
  attrs: z.strictObject({ id, title: z.string().trim().max(120, 'Use at most 120 characters').default('') }),
  content: z
    .array(z.discriminatedUnion('type', [Paragraph, BulletList, OrderedList]))
    .min(1)
    .max(30, 'A fact box has at most 30 blocks'),
});

/** Something of another site: where it is, who made it and what it says; never its HTML. */
export const Embed = z.strictObject({
  type: z.literal('embed'),
  attrs: z
    .strictObject({
      id,
      provider: z.enum(PROVIDERS),
      url: z.string().max(2000),
      author: z.string().trim().max(200, 'Use at most 200 characters').default(''),
      text: z.string().trim().max(1000, 'Use at most 1000 characters').default(''),
    })
    .refine(({ provider, url }) => {
      const known = embedAddress(url);
      return known?.provider === provider && known.url === url;
    }, 'is not an address of a provider we can embed'),
});
