import { z } from 'zod';

/** A block's address, stable through every save: comparison, merging and notes refer to it. */
export const blockId = z.string().regex(/^[A-Za-z0-9_-]{4,40}$/, 'is not a block id');

const LINK = /^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+)$/i;
/** A page of this site: one slash, never the desk, and no backslash, which browsers read as a slash. */
const OWN_PAGE = /^\/(?!dashboard\b|api\b|sign-in\b)(?:[^\s\\/][^\s\\]*)?$/i;

/** May a link point there? Only http, https, mailto and pages of this site, never a scheme that runs. */
export function isSafeLink(href: string): boolean {
  return href.length <= 2000 && (LINK.test(href) || isInternal(href));
}

/** Is this the path of one of this site's own pages? */
export function isInternal(href: string): boolean {
  return OWN_PAGE.test(href);
}

const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('editorNote') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string().refine(isSafeLink, 'must be an http, https or mailto address, or a path of this site') }),
  }),
]);
const Inline = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: z
      .string()
      .min(1)
      .max(100_000)
      .transform((text) => withoutReordering(text) || ' '),
    marks: z.array(Mark).max(4).optional(),
  }),
  z.strictObject({ type: z.literal('hardBreak'), marks: z.array(Mark).max(4).optional() }),
]);
export const inlines = z.array(Inline).max(2000).optional();
export const Paragraph = z.strictObject({ type: z.literal('paragraph'), attrs: z.strictObject({ id: blockId }), content: inlines });

export type Mark = z.output<typeof Mark>;
export type Inline = z.output<typeof Inline>;
export type Paragraph = z.output<typeof Paragraph>;

/** Is this a note from writer to editor, which is never printed? */
export function isNote({ marks }: Inline): boolean {
  return Boolean(marks?.some(({ type }) => type === 'editorNote'));
}

/** What is printed of a text, without its marks. */
export function printedText(content: Inline[] = []): string {
  return content.map((inline) => (isNote(inline) ? '' : inline.type === 'text' ? inline.text : ' ')).join('');
}

/** The text with the notes in it, each between brackets, as the desk compares it. */
export function deskText(content: Inline[] = []): string {
  return content.map((inline) => (inline.type !== 'text' ? ' ' : isNote(inline) ? `[note: ${inline.text}]` : inline.text)).join('');
}

/** Text without the characters that reorder what stands around them (Unicode bidi embeddings, overrides and isolates). */
export function withoutReordering(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
}
