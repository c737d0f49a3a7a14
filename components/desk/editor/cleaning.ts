import type { Editor } from '@tiptap/core';
import type { Block } from '#db/story/body-rules.ts';
import { pastedText } from '#db/story/paste-plain-rules.ts';
import { MOST_PASTED, pastedHtml } from '#db/story/paste-rules.ts';
import { put } from './put.ts';

export type Given = { html: string; text: string };
type Cleaned = { blocks: Block[]; says?: string };

/** Puts what another program gave into the text as blocks of a story. Returns what has to be said about it. */
export function putClean(editor: Editor, given: Given, at: number, language: string): string | undefined {
  const { blocks, says } = cleaned(given, language);
  put(editor, blocks, at);
  return says;
}

function cleaned({ html, text }: Given, language: string): Cleaned {
  if (!html) return { blocks: pastedText(text, language) };
  if (html.length > MOST_PASTED)
    return { blocks: pastedText(text, language), says: 'This was too much to take with its headings and lists, so it came in as plain text.' };
  const { blocks, pictures } = pastedHtml(html);
  if (pictures === 0) return { blocks };
  return { blocks, says: pictures === 1 ? '1 picture was left out: add it under Photos.' : `${pictures} pictures were left out: add them under Photos.` };
}
