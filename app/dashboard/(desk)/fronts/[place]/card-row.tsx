import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { changeCard, nudgeCard, takeCard } from '#db/front/arrange-rules.ts';
import type { Container, FrontCard, Layout } from '#db/front/rules.ts';
import type { FrontFacts, FrontWarning } from '#db/front/warn-rules.ts';
import { CardFields } from './card-fields.tsx';

type CardRowProps = {
  card: FrontCard;
  index: number;
  container: Container;
  layout: Layout;
  facts: Map<string, FrontFacts>;
  warnings: FrontWarning[];
  onDrop: (event: DragEvent, index: number) => void;
  onKnow: (story: FrontFacts) => void;
  onSay: (text: string) => void;
  onChange: (layout: Layout) => void;
};

/** A card: dragged, or moved with Alt and the arrow keys from anywhere on it. */
export function CardRow({ card, index, container, layout, facts, warnings, onDrop, onKnow, onSay, onChange }: CardRowProps) {
  const [isOpen, setOpen] = useState(false);
  const { storyId, pinnedAt } = card;
  const known = facts.get(storyId);
  const headline = card.headline || known?.headline || 'Story';

  function nudge(step: -1 | 1) {
    onChange(nudgeCard(layout, storyId, step));
    onSay(`“${headline}” moved ${step < 0 ? 'up' : 'down'}.`);
    requestAnimationFrame(() => document.getElementById(`card-${storyId}-${step < 0 ? 'up' : 'down'}`)?.focus());
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = event.altKey && ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    if (!step) return;
    event.preventDefault();
    nudge(step);
  }

  return (
    <li
      draggable={!isOpen}
      className="grid gap-2 rounded border border-line bg-paper p-2"
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/card', storyId);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => onDrop(event, index)}
    >
      <div className="flex flex-wrap items-center gap-2">
        <span aria-hidden="true" className="cursor-grab text-quiet">
          ⠿
        </span>
        <p className="min-w-40 grow basis-0">
          <a className="hover:underline" dir="auto" href={`/dashboard/stories/${storyId}`}>
            {headline}
          </a>
          {pinnedAt !== null && <span className="hint"> · pinned at {pinnedAt}</span>}
        </p>
        <button id={`card-${storyId}-up`} type="button" className="button button-small" aria-label={`Move “${headline}” up`} onClick={() => nudge(-1)}>
          ↑
        </button>
        <button id={`card-${storyId}-down`} type="button" className="button button-small" aria-label={`Move “${headline}” down`} onClick={() => nudge(1)}>
          ↓
        </button>
        <button
          type="button"
          className="button button-small"
          aria-pressed={pinnedAt !== null}
          aria-label={`Pin “${headline}” to its place`}
          onClick={() => onChange(changeCard(layout, storyId, { pinnedAt: pinnedAt === null ? index + 1 : null }))}
        >
          {pinnedAt === null ? 'Pin' : 'Unpin'}
        </button>
        <button
          type="button"
          className="button button-small"
          aria-expanded={isOpen}
          aria-label={`Change the card of “${headline}”`}
          onClick={() => setOpen(!isOpen)}
        >
          Change
        </button>
        <button
          type="button"
          className="button button-small"
          aria-label={`Take “${headline}” off the front`}
          onClick={() => {
            onChange(takeCard(layout, storyId));
            onSay(`“${headline}” is off the front. Undo brings it back.`);
          }}
        >
          Take off
        </button>
      </div>
      {warnings.map(({ message }) => (
        <p key={message} className="text-sm text-warn">
          {message}
        </p>
      ))}
      {isOpen && (
        <CardFields card={card} container={container} facts={facts} onKnow={onKnow} onChange={(patch) => onChange(changeCard(layout, storyId, patch))} />
      )}
    </li>
  );
}
