import type { Editor } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import type { Given } from './cleaning.ts';

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
  if (ready) return putIn(editor, waiting, ready, { say, language });
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
  putIn(editor, own, cleaning, { say, language });
}

/** Takes out what is selected, as a paste takes its place. Returns where it stood. */
export function emptied(editor: Editor): number {
  if (!editor.state.selection.empty) editor.view.dispatch(editor.state.tr.deleteSelection());
  return editor.state.selection.from;
}

function putIn(editor: Editor, { given, at }: Waiting, cleaning: Cleaning | undefined, { say, language }: Around): void {
  try {
    const says = cleaning ? cleaning.putClean(editor, given, at, language()) : putWords(editor, given, at, 'The connection is gone');
    if (says) say(says);
  } catch {
    say(putWords(editor, given, at, 'The paste could not be read'));
  }
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

/** Puts the words alone in, a paragraph for each line. Returns what has to be said about it. */
function putWords(editor: Editor, { html, text }: Given, at: number, why: string): string {
  const words = text || (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '');
  const lines = words.split(/[\r\n]+/).flatMap((line) => line.trim() || []);
  const content = lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  editor.commands.insertContentAt(at, content);
  return `${why}, so it came in as plain text.`;
}
