import { useEffect, useState } from 'react';
import type { Passage } from '#db/story/changed-rules.ts';
import { asTold, PLAIN_UPDATE, UpdateFields, type UpdateOfStory } from './update-fields.tsx';

type PublishUpdateProps = {
  /** On the button that opens it. */
  name?: string;
  problems: Record<string, string>;
  isOff: boolean;
  compareAddress?: string;
  /** Does it stand open from the first? */
  isAsked?: boolean;
  /** The end of an address that opens it at once. */
  opensAt?: string;
  /** What was changed in the text: the sentence may be about one of them. */
  passages: () => Passage[];
  /** What becomes of other plans by this. */
  warning?: string;
  onPublish: (update: UpdateOfStory) => void;
};

/** Publishes a change of a live story, and asks what kind of change readers are told of. */
export function PublishUpdate({ name = 'Publish update…', problems, isOff, compareAddress, isAsked = false, opensAt, ...props }: PublishUpdateProps) {
  const { passages, warning, onPublish } = props;
  const [isOpen, setOpen] = useState(isAsked);
  useEffect(() => {
    if (opensAt && location.hash === opensAt) setOpen(true);
  }, [opensAt]);
  const [update, setUpdate] = useState(PLAIN_UPDATE);
  if (!isOpen) {
    return (
      <button type="button" className="button button-main" disabled={isOff} onClick={() => setOpen(true)}>
        {name}
      </button>
    );
  }
  return (
    <fieldset className="grid w-full gap-3" disabled={isOff}>
      <UpdateFields update={update} problems={problems} passages={passages} onChange={setUpdate} />
      {warning && <p className="text-sm text-warn">{warning}</p>}
      <div className="flex flex-wrap items-center gap-2">
        <button type="button" className="button button-main" onClick={() => onPublish(asTold(update))}>
          Publish update
        </button>
        <button type="button" className="button" onClick={() => setOpen(false)}>
          Cancel
        </button>
        {compareAddress && (
          <a className="text-sm underline" href={compareAddress} target="_blank" rel="noopener">
            What differs from what readers see
          </a>
        )}
      </div>
    </fieldset>
  );
}
