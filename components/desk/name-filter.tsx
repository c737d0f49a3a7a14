'use client';

import { useState } from 'react';
import type { Named } from '#db/search/name-rules.ts';
import { NamePicker } from './name-picker.tsx';

type NameFilterProps = { id: string; name: string; label: string; source: 'tags' | 'contributors'; chosen?: Named };

/** One name to narrow a list by, sent with its form by its id. */
export function NameFilter({ id, name, label, source, chosen }: NameFilterProps) {
  const [one, setOne] = useState(chosen);
  return (
    <div className="grid content-start">
      <input type="hidden" name={name} value={one?.id ?? ''} />
      <NamePicker
        id={id}
        label={label}
        source={source}
        known={one ? [one] : []}
        chosen={one ? [one.id] : []}
        isOne
        placeholder="Any"
        onChoose={(_, taken) => setOne(taken)}
      />
    </div>
  );
}
