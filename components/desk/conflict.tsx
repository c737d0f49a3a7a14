'use client';

import { useEffect, useMemo, useState } from 'react';
import { compareWords, textOf } from '#db/story/compare-rules.ts';
import { type Clash, merge } from '#db/story/merge-rules.ts';
import type { StoryDraft } from '#db/story/rules.ts';

type ConflictProps = { base: StoryDraft; mine: StoryDraft; theirs: StoryDraft; onResolve: (takenFromThem?: Clash[]) => Promise<void> };

const NAMES: Record<string, string> = { sectionId: 'Section', slug: 'Address', body: 'Paragraph', photos: 'Photo' };

/** Two people changed the same places: both texts of each side by side, and the choice which goes on. Everything else is together already. */
export function Conflict({ base, mine: ours, theirs: others, onResolve }: ConflictProps) {
  const { clashes, mine, theirs } = useMemo(() => merge(base, ours, others), [base, ours, others]);
  const [taken, setTaken] = useState<string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const isSettled = clashes.length === 0;
  // What is typed on meanwhile may leave nothing to ask about.
  useEffect(() => {
    if (isSettled) onResolve();
  }, [isSettled, onResolve]);
  if (isSettled) return null;

  async function goOn() {
    setBusy(true);
    await onResolve(clashes.filter((clash) => taken.includes(keyOf(clash))));
    setBusy(false);
  }

  return (
    <section id="conflict" role="alert" tabIndex={-1} className="sheet mb-4 border-accent p-4" aria-labelledby="conflict-heading">
      <h2 id="conflict-heading" className="text-lg font-bold">
        Somebody else saved this story while you were writing
      </h2>
      <p className="my-2">
        You both changed the same {clashes.length === 1 ? 'place' : `${clashes.length} places`}; everything else is together. Nothing is lost: the other text
        stays in the history.
      </p>
      {clashes.map((clash) => {
        const key = keyOf(clash);
        const isTheirs = taken.includes(key);
        return (
          <fieldset key={key} className="mb-3 grid gap-3 md:grid-cols-2">
            <legend className="mb-1 font-bold">{NAMES[clash.field] ?? clash.field.charAt(0).toUpperCase() + clash.field.slice(1)}</legend>
            <Side
              name="Your text"
              group={key}
              isChosen={!isTheirs}
              text={textAt(mine, clash)}
              other={textAt(theirs, clash)}
              draft={mine}
              onChoose={() => setTaken(taken.filter((each) => each !== key))}
            />
            <Side
              name="Their text"
              group={key}
              isChosen={isTheirs}
              text={textAt(theirs, clash)}
              other={textAt(mine, clash)}
              draft={theirs}
              onChoose={() => setTaken([...taken, key])}
            />
          </fieldset>
        );
      })}
      <button type="button" className="button button-main" disabled={isBusy} onClick={goOn}>
        Go on with what is chosen
      </button>
    </section>
  );
}

type SideProps = { name: string; group: string; isChosen: boolean; text: string; other: string; draft: StoryDraft; onChoose: () => void };

function Side({ name, group, isChosen, text, other, draft, onChoose }: SideProps) {
  const parts = compareWords(other, text, draft.language).filter(({ kind }) => kind !== 'removed');
  return (
    <label className={`grid content-start gap-1 rounded border p-3 ${isChosen ? 'border-ink' : 'border-line'}`}>
      <span className="flex items-center gap-2 font-semibold">
        <input type="radio" name={group} className="size-5" checked={isChosen} onChange={onChoose} />
        {name}
      </span>
      <span dir={draft.direction} lang={draft.language} className="whitespace-pre-line">
        {parts.map((part, index) =>
          part.kind === 'same' ? (
            part.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text may repeat, their place is what they are known by
            <mark key={index} className="bg-accent/15 text-ink">
              {part.text}
            </mark>
          ),
        )}
        {!text && <em className="text-quiet">Nothing</em>}
      </span>
    </label>
  );
}

function keyOf({ field, blockId = '' }: Clash): string {
  return `${field} ${blockId}`;
}

function textAt(draft: StoryDraft, { field, blockId }: Clash): string {
  if (blockId === undefined) return String(draft[field as keyof StoryDraft] ?? '');
  if (field === 'photos') {
    const placed = draft.photos.find(({ photoId }) => photoId === blockId);
    return placed ? [placed.caption, placed.credit, placed.alt].join('\n') : '';
  }
  return draft.body.content
    .filter(({ attrs }) => attrs.id === blockId)
    .map(textOf)
    .join('\n');
}
