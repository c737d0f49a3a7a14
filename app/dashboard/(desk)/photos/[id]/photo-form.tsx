'use client';

import { PhotoField } from '#components/desk/photo-field.tsx';
import { FIELD_GROUPS } from '#db/photo/field-name-rules.ts';
import type { Flat } from '#db/photo/word-rules.ts';
import { Clashes } from './clashes.tsx';
import { useWords } from './use-words.ts';

type PhotoFormProps = { photoId: string; saves: number; saved: Flat; isOff: boolean };

/** All that is said of a photo, wherever it is used next. When two people write at once, their changes go together; where both changed the same field the other’s words are shown. */
export function PhotoForm({ photoId, saves, saved, isOff }: PhotoFormProps) {
  const { words, problems, message, clash, set, pasteCaption, save } = useWords(photoId, { saves, words: saved });
  return (
    <form
      className="grid min-w-0 content-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {words.instructions && (
        <p className="sheet border-accent p-3 text-accent" dir="auto">
          <strong>Instructions:</strong> {String(words.instructions)}
        </p>
      )}
      {FIELD_GROUPS.map(({ title, isFolded, fields }) => {
        const filled = fields.filter(({ name }) => (words[name]?.length ?? 0) > 0).length;
        return (
          <details key={title} className="sheet min-w-0 p-4" open={!isFolded || fields.some(({ name }) => problems[name])}>
            <summary className="cursor-pointer font-bold">
              {title} {filled > 0 && <span className="text-sm font-normal text-quiet">{`${filled} of ${fields.length}`}</span>}
            </summary>
            <div className="mt-3 grid gap-3">
              {fields.map((spec) => (
                <PhotoField
                  key={spec.name}
                  id={`photo-${spec.name}`}
                  spec={spec}
                  value={words[spec.name]}
                  problem={problems[spec.name]}
                  isOff={isOff}
                  onChange={(value) => set(spec.name, value)}
                  onPaste={spec.name === 'caption' ? pasteCaption : undefined}
                />
              ))}
            </div>
          </details>
        );
      })}
      {clash && <Clashes {...clash} onTake={(name) => set(name, clash.theirs[name] ?? '')} />}
      <div className="sheet sticky bottom-2 flex flex-wrap items-center gap-3 p-3 shadow-md">
        <button type="submit" className="button button-main" disabled={isOff}>
          {clash ? 'Save what stands here' : 'Save'}
        </button>
        <p role="status" className="min-w-0 text-sm">
          {message}
        </p>
        {isOff && <p className="hint">Only editors and whoever uploaded it may change it.</p>}
      </div>
    </form>
  );
}
