import type { Editor } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { type Block, newBlockId } from '#db/story/body-rules.ts';
import type { Cleaned, Given } from './cleaning.ts';
import { put } from './put.ts';

type Cleaning = typeof import('./cleaning.ts');
/** What was pasted and is not clean yet, and where it goes; the place is kept true while others type. */
export type Waiting = { given: Given; at: number };
type Around = { say: (message: string) => void; language: () => string };

export const waitingKey = new PluginKey<Waiting[]>('paste');
const LONGEST_WAIT = 15_000;

let ready: Cleaning | undefined;
let loading: Promise<Cleaning> | undefined;

/** What cleans is loaded once; a load that failed is tried again by the next that asks. */
export function load(): Promise<Cleaning> {
  loading ??= import('./cleaning.ts').then(
    (loaded) => {
      ready = loaded;
      return loaded;
    },
    (fault) => {
      loading = undefined;
      throw fault;
    },
  );
  return loading;
}

/** Puts in what was pasted: at once where what cleans is there, else when it has come; without it the words alone, so that no paste is lost. */
export async function take(editor: Editor, waiting: Waiting, { say, language }: Around): Promise<void> {
  if (ready) return finish(editor, waiting.at, blocksOf(waiting.given, language(), ready), say);
  say('One moment: what was pasted is being read…');
  setWaiting(editor, [...waitingIn(editor), waiting]);
  const cleaning = await Promise.race([load().catch(() => undefined), tooLate()]);
  if (editor.isDestroyed) return;
  const own = waitingIn(editor).find(({ given }) => given === waiting.given) ?? waiting;
  setWaiting(
    editor,
    waitingIn(editor).filter((each) => each !== own),
  );
  say('');
  finish(editor, own.at, blocksOf(waiting.given, language(), cleaning), say);
}

/** Takes out what is selected, as a paste takes its place. Returns where it stood. */
export function emptied(editor: Editor): number {
  if (!editor.state.selection.empty) editor.view.dispatch(editor.state.tr.deleteSelection());
  return editor.state.selection.from;
}

function finish(editor: Editor, at: number, { blocks, says }: Cleaned, say: Around['say']): void {
  put(editor, blocks, at);
  if (says) say(says);
}

function waitingIn(editor: Editor): Waiting[] {
  return waitingKey.getState(editor.state) ?? [];
}

function setWaiting(editor: Editor, waiting: Waiting[]): void {
  editor.view.dispatch(editor.state.tr.setMeta(waitingKey, waiting));
}

function tooLate(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT));
}

function blocksOf(given: Given, language: string, cleaning: Cleaning | undefined): Cleaned {
  if (!cleaning) return wordsOf(given, 'The connection is gone, so the paste came in as plain text.');
  try {
    return cleaning.cleaned(given, language);
  } catch {
    return wordsOf(given, 'The paste could not be read with its headings and lists, so it came in as plain text.');
  }
}

/** The words alone, a paragraph for each line. */
function wordsOf({ html, text }: Given, says: string): Cleaned {
  const words = text || (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '');
  const lines = words.split(/[\r\n]+/).flatMap((line) => line.trim() || []);
  const blocks = lines.map((line): Block => ({ type: 'paragraph', attrs: { id: newBlockId() }, content: [{ type: 'text', text: line }] }));
  return { blocks, says };
}
