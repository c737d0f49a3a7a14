import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from '../fixtures.ts';

export const CORPUS = path.resolve(process.env.CORPUS_DIR ?? '../shared/data');

/** Skips a file's tests, saying why, where the folder of real stories and photos is not at hand: it is no part of the project. */
export function needsCorpus(): void {
  test.skip(!existsSync(CORPUS), `Skipped: there is no folder of real stories at ${CORPUS}. Name one with CORPUS_DIR.`);
}

/** The text of a file of the corpus. */
export function textIn(file: string): string {
  return readFileSync(path.join(CORPUS, file), 'utf8');
}

/** The objects of a JSON Lines file of the corpus. */
export function linesIn<T>(file: string): T[] {
  return textIn(file)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
