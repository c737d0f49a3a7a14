'use client';

import { useState } from 'react';
import { Field } from '#components/desk/field.tsx';
import { useFound } from '#components/desk/use-found.ts';
import type { FrontFacts } from '#db/front/warn-rules.ts';

type StoryFinderProps = { label: string; verb: string; onFront?: Set<string>; isListed?: boolean; onChoose: (story: FrontFacts) => void };

const STANDINGS: Record<FrontFacts['standing'], string> = { live: 'Live', scheduled: 'Scheduled', unseen: 'Not published' };

/** Finds stories of the house by their headline; chosen with a press, or dragged to their place. */
export function StoryFinder({ label, verb, onFront, isListed = false, onChoose }: StoryFinderProps) {
  const [text, setText] = useState('');
  const found = useFound<FrontFacts>('/api/desk/fronts', text, !isListed && text.trim() === '');
  const shown = isListed || text.trim() ? found : [];
  return (
    <div className="grid gap-2">
      <Field label={label} value={text} placeholder="Headline contains…" onChange={(event) => setText(event.target.value)} />
      <ul className="grid max-h-[70vh] gap-1 overflow-y-auto">
        {shown?.map((story) => (
          <li
            key={story.storyId}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData('text/story', JSON.stringify(story));
              event.dataTransfer.effectAllowed = 'copyMove';
            }}
            className="flex items-start gap-2 rounded border border-line p-2 text-sm"
          >
            <span className="min-w-0 grow">
              <span dir="auto" className="block font-semibold">
                {story.headline}
              </span>
              <span className="hint">
                {onFront?.has(story.storyId) ? 'On this front' : STANDINGS[story.standing]}
                {!story.photoId && ' · no photo'}
              </span>
            </span>
            <button type="button" className="button button-small shrink-0" aria-label={`${verb} “${story.headline}”`} onClick={() => onChoose(story)}>
              {verb}
            </button>
          </li>
        ))}
        {shown?.length === 0 && (isListed || text.trim()) && <li className="hint">No story has this in its headline.</li>}
      </ul>
    </div>
  );
}
