import { useEffect, useState } from 'react';
import type { SaveStatus } from './draft-types.ts';

const LONG = 10_000;

type SaveStateProps = {
  storyId: string;
  status: SaveStatus;
  timeZone: string;
  /** Is the reason of a refusal said at the field? */
  isMarked: boolean;
  retry: () => void;
};

/** Says at every moment whether what is typed is safe, and what to do when it is not. */
export function SaveState({ storyId, status, timeZone, isMarked, retry }: SaveStateProps) {
  if (status.kind === 'saved') {
    const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(status.at);
    return (
      <p role="status" className="text-sm text-quiet" suppressHydrationWarning>
        Saved {time}
      </p>
    );
  }
  if (status.kind === 'saving' || status.kind === 'unsaved') return <Waiting key={status.kind} says={status.kind === 'saving' ? 'Saving…' : 'Not saved yet'} />;
  if (status.kind === 'conflict') {
    return (
      <p role="status" className="problem">
        Not saved: somebody else saved first{' '}
        <button type="button" className="underline" onClick={showConflict}>
          Look at both texts
        </button>
      </p>
    );
  }
  if (status.kind === 'partly') {
    return (
      <p role="alert" className="problem">
        Saved, but not what is marked
      </p>
    );
  }
  return (
    <p role="alert" className="problem">
      {status.kind === 'refused' && isMarked ? 'Not saved: look at what is marked' : status.message}{' '}
      {status.kind === 'signed-out' && (
        <a className="underline" href={`/sign-in?from=${encodeURIComponent(`/dashboard/stories/${storyId}`)}`} target="_blank" rel="noopener">
          Sign in in a new window
        </a>
      )}{' '}
      {status.kind === 'renewed' && (
        <button type="button" className="underline" onClick={() => location.reload()}>
          Reload
        </button>
      )}
      {status.kind !== 'taken' && status.kind !== 'renewed' && (
        <button type="button" className="underline" onClick={retry}>
          Save now
        </button>
      )}
    </p>
  );
}

/** A save under way; one that takes long is said to, so that nobody waits for it in vain. */
function Waiting({ says }: { says: string }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className={isLong ? 'problem' : 'text-sm text-quiet'}>
      {isLong ? 'Not saved yet: the server takes its time. Your text is kept in this browser.' : says}
    </p>
  );
}

function showConflict() {
  const panel = document.getElementById('conflict');
  panel?.scrollIntoView({ block: 'start' });
  panel?.focus({ preventScroll: true });
}
