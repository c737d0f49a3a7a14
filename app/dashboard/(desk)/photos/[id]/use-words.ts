'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { splitCaption } from '#db/photo/caption-rules.ts';
import { type FieldValue, type Flat, flatten, mergeWords, unflatten } from '#db/photo/word-rules.ts';
import { edit } from '../actions.ts';

type Saved = { saves: number; words: Flat };
export type Clash = { names: string[]; theirs: Flat };

/** The words of a photo while they are written: kept with what another saved meanwhile, and with `clash` where both wrote in the same field. */
export function useWords(photoId: string, saved: Saved) {
  const router = useRouter();
  const [base, setBase] = useState(saved);
  const [words, setWords] = useState(saved.words);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [message, setMessage] = useState('');
  const [clash, setClash] = useState<Clash>();

  async function keep(typed: Flat, from: Saved): Promise<void> {
    const mine = flatten(unflatten(typed));
    const state = await answered(edit({ photoId, saves: from.saves, ...unflatten(mine) }));
    setProblems(state && !state.ok ? byField(state.fields) : {});
    if (state?.ok) return done({ saves: state.value.saves, words: mine });
    if (state?.code !== 'conflict') return setMessage(state?.message ?? 'Not saved: the server did not answer. Try again.');
    const theirs = state.details as Saved;
    const { merged, clashes } = mergeWords(from.words, mine, theirs.words);
    setBase(theirs);
    setWords((now) => mergeWords(mine, now, merged).merged);
    if (clashes.length === 0) return keep(merged, theirs);
    setClash({ names: clashes, theirs: theirs.words });
    setMessage('Not saved yet: somebody else changed the same.');
  }

  function done(now: Saved) {
    setBase(now);
    setClash(undefined);
    setMessage('Saved. Stories that already carry this photo keep their own words.');
    router.refresh();
  }

  const set = (name: string, value: FieldValue) => setWords((now) => ({ ...now, [name]: value }));
  /** The old one-line form goes into its two fields, where both are still empty. */
  const pasteCaption = (text: string): boolean => {
    const { caption, credit } = splitCaption(text.replace(/\s+/g, ' '));
    if (!credit || words.caption || words.credit) return false;
    setWords({ ...words, caption, credit });
    return true;
  };
  return { words, problems, message, clash, set, pasteCaption, save: () => keep(words, base) };
}

/** The problems by field: those of the standard’s fields lie a level down, those of a list’s entries deeper. */
function byField(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([path, why]) => [path.replace(/^fields\./, '').split('.')[0] ?? path, why]));
}
