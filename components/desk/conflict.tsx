'use client';

import { plainText } from '#db/story/body-rules.ts';
import type { StoryDraft } from '#db/story/rules.ts';

type ConflictProps = { mine: StoryDraft; theirs: StoryDraft; onKeepMine: () => void; onTakeTheirs: () => void };

const FIELDS = ['headline', 'standfirst', 'kicker', 'dateline', 'slug'] as const;

/** Two people saved the same version: both texts side by side, and the choice which to go on with. */
export function Conflict({ mine, theirs, onKeepMine, onTakeTheirs }: ConflictProps) {
  return (
    <section role="alert" className="sheet mb-4 border-accent p-4" aria-labelledby="conflict-heading">
      <h2 id="conflict-heading" className="text-lg font-bold">
        Somebody else saved this story while you were writing
      </h2>
      <p className="my-2">Nothing is lost: their text is on the server, yours is here. Choose which to go on with; theirs stays in the story’s versions.</p>
      <div className="grid gap-4 md:grid-cols-2">
        <Side name="Your text" draft={mine} other={theirs} choice="Go on with mine" onChoose={onKeepMine} />
        <Side name="Their text" draft={theirs} other={mine} choice="Go on with theirs" onChoose={onTakeTheirs} />
      </div>
    </section>
  );
}

type SideProps = { name: string; draft: StoryDraft; other: StoryDraft; choice: string; onChoose: () => void };

function Side({ name, draft, other, choice, onChoose }: SideProps) {
  const lines = plainText(draft.body).split('\n');
  const known = new Set(plainText(other.body).split('\n'));
  return (
    <div className="grid content-start gap-2">
      <h3 className="font-bold">{name}</h3>
      <div className="max-h-96 overflow-y-auto rounded bg-wash p-3 text-sm" dir={draft.direction} lang={draft.language}>
        {FIELDS.map((field) => draft[field] && <Line key={field} text={draft[field]} isOwn={draft[field] !== other[field]} />)}
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat, their place is what they are known by
          <Line key={index} text={line} isOwn={!known.has(line)} />
        ))}
      </div>
      <button type="button" className="button button-main" onClick={onChoose}>
        {choice}
      </button>
    </div>
  );
}

function Line({ text, isOwn }: { text: string; isOwn: boolean }) {
  return <p className="mb-1.5">{isOwn ? <mark className="bg-accent/15 text-ink">{text}</mark> : text}</p>;
}
