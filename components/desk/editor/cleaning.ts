import type { Block } from '#db/story/body-rules.ts';
import { pastedText } from '#db/story/paste-plain-rules.ts';
import { MOST_PASTED, pastedHtml } from '#db/story/paste-rules.ts';

export type Given = { html: string; text: string };
export type Cleaned = { blocks: Block[]; says?: string };

/** What another program gave, as blocks of a story, and what has to be said about it. */
export function cleaned({ html, text }: Given, language: string): Cleaned {
  if (!html) return { blocks: pastedText(text, language) };
  if (html.length > MOST_PASTED)
    return { blocks: pastedText(text, language), says: 'This was too much to take with its headings and lists, so it came in as plain text.' };
  const { blocks, pictures } = pastedHtml(html);
  if (pictures === 0) return { blocks };
  return { blocks, says: pictures === 1 ? '1 picture was left out: add it under Photos.' : `${pictures} pictures were left out: add them under Photos.` };
}
