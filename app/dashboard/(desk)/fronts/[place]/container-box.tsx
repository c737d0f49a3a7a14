import { type DragEvent, useState } from 'react';
import { AskButton } from '#components/desk/ask-button.tsx';
import { changeContainer, nudgeContainer, putCard, takeContainer } from '#db/front/arrange-rules.ts';
import { type Container, KIND_NAMES, type Layout } from '#db/front/rules.ts';
import type { Filled, FrontFacts, FrontWarning } from '#db/front/warn-rules.ts';
import { CardRow } from './card-row.tsx';
import { ContainerFields } from './container-fields.tsx';
import type { Fills } from './front-editor.tsx';

type ContainerBoxProps = {
  container: Container;
  position: { index: number; last: number };
  layout: Layout;
  facts: Map<string, FrontFacts>;
  filled: Filled[string];
  warnings: FrontWarning[];
  fills: Fills;
  onKnow: (story: FrontFacts) => void;
  onSay: (text: string) => void;
  onChange: (layout: Layout) => void;
};

/** What a container is called: by its own name, else by what it is filled from. */
export function nameOf({ name, kind, fill }: Container, { sections, tags }: Fills): string {
  return name || [...sections, ...tags].find(({ id }) => id === fill.id)?.name || KIND_NAMES[kind];
}

/** One container with its cards; what is dropped on a card goes before it, what is dropped below them goes last. */
export function ContainerBox({ container, position, layout, facts, filled, warnings, fills, onKnow, onSay, onChange }: ContainerBoxProps) {
  const [isOver, setOver] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const { id, cards, fill, most } = container;
  const name = nameOf(container, fills);
  const own = warnings.filter(({ storyId }) => storyId === null);

  function drop(event: DragEvent, index?: number) {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const card = event.dataTransfer.getData('text/card');
    const story = event.dataTransfer.getData('text/story');
    if (story) {
      const found = JSON.parse(story) as FrontFacts;
      onKnow(found);
      onChange(putCard(layout, found.storyId, id, index));
    } else if (card) onChange(putCard(layout, card, id, index));
  }

  function nudge(step: -1 | 1) {
    onChange(nudgeContainer(layout, id, step));
    onSay(`${name} moved ${step < 0 ? 'up' : 'down'}.`);
  }

  return (
    <section
      aria-label={`Container ${position.index + 1}: ${name}`}
      className={`sheet grid gap-3 p-4 ${isOver ? 'outline-2 outline-accent' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => drop(event)}
    >
      <header className="flex flex-wrap items-center gap-2">
        <h2 className="me-auto font-bold" dir="auto">
          {name}
        </h2>
        <span className="hint">
          {KIND_NAMES[container.kind]} · shows {most}
          {fill.by !== 'nothing' && ' · filled by itself'}
        </span>
        <button type="button" className="button button-small" aria-expanded={isOpen} aria-label={`Change container ${name}`} onClick={() => setOpen(!isOpen)}>
          Change
        </button>
        <button
          type="button"
          className="button button-small"
          aria-label={`Move container ${name} up`}
          disabled={position.index === 0}
          onClick={() => nudge(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="button button-small"
          aria-label={`Move container ${name} down`}
          disabled={position.index === position.last}
          onClick={() => nudge(1)}
        >
          ↓
        </button>
      </header>
      {isOpen && (
        <div className="grid gap-3 border-t border-line pt-3">
          <ContainerFields container={container} fills={fills} onChange={(patch) => onChange(changeContainer(layout, id, patch))} />
          <AskButton
            name="Take the container away"
            question={cards.length > 0 ? `With its ${cards.length} cards?` : 'Take it away?'}
            onYes={() => onChange(takeContainer(layout, id))}
          />
        </div>
      )}
      {own.map(({ message }) => (
        <p key={message} className="text-sm text-warn">
          {message}
        </p>
      ))}
      <ol className="grid gap-2 empty:hidden">
        {cards.map((card, index) => (
          <CardRow
            key={card.storyId}
            card={card}
            index={index}
            container={container}
            layout={layout}
            facts={facts}
            warnings={warnings.filter(({ storyId }) => storyId === card.storyId)}
            onDrop={drop}
            onKnow={onKnow}
            onSay={onSay}
            onChange={onChange}
          />
        ))}
      </ol>
      <ul className="grid gap-1 empty:hidden">
        {filled.map((story) => (
          <li key={story.storyId} className="flex items-center gap-2 rounded border border-dashed border-line px-2 py-1 text-sm text-quiet">
            <span className="me-auto" dir="auto">
              {story.headline}
            </span>
            <button
              type="button"
              className="button button-small"
              aria-label={`Choose “${story.headline}” for ${name}`}
              onClick={() => {
                onKnow(story);
                onChange(putCard(layout, story.storyId, id));
                onSay(`“${story.headline}” is chosen.`);
              }}
            >
              Choose
            </button>
          </li>
        ))}
      </ul>
      {cards.length + filled.length === 0 && <p className="hint">Drop a story here, or add one from the list.</p>}
    </section>
  );
}
