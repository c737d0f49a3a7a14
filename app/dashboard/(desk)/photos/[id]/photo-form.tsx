'use client';

import { useState } from 'react';
import { TextField } from '#components/desk/text-field.tsx';
import { edit } from '../actions.ts';

type Words = { photoId: string; caption: string; credit: string; byline: string; alt: string };

const FIELDS = [
  { name: 'caption', label: 'Caption', lines: 3 },
  { name: 'credit', label: 'Credit', lines: 1 },
  { name: 'byline', label: 'Photographer', lines: 1 },
  { name: 'alt', label: 'Description for people who cannot see it', lines: 3 },
] as const;

/** The words that belong to a photo wherever it is used next. */
export function PhotoForm({ photo, isOff }: { photo: Words; isOff: boolean }) {
  const [words, setWords] = useState(photo);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [message, setMessage] = useState('');

  async function keep() {
    const state = await edit(words).catch(() => undefined);
    setProblems(state && !state.ok ? state.fields : {});
    setMessage(
      state?.ok ? 'Saved. Stories that already carry this photo keep their own words.' : (state?.message ?? 'Not saved: the server did not answer. Try again.'),
    );
  }

  return (
    <form
      className="grid content-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {FIELDS.map(({ name, label, lines }) => (
        <TextField
          key={name}
          id={`photo-${name}`}
          label={label}
          lines={lines}
          value={words[name]}
          problem={problems[name]}
          isOff={isOff}
          onChange={(text) => setWords({ ...words, [name]: text })}
        />
      ))}
      <p role="status">{message}</p>
      <button type="submit" className="button button-main" disabled={isOff}>
        Save
      </button>
      {isOff && <p className="hint">Only editors and whoever uploaded it may change it.</p>}
    </form>
  );
}
