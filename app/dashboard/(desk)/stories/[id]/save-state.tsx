import type { SaveStatus } from './draft-types.ts';

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
  if (status.kind === 'saving' || status.kind === 'unsaved') {
    return (
      <p role="status" className="text-sm text-quiet">
        {status.kind === 'saving' ? 'Saving…' : 'Not saved yet'}
      </p>
    );
  }
  if (status.kind === 'conflict') {
    return (
      <p role="status" className="problem">
        Not saved: somebody else saved first
      </p>
    );
  }
  return (
    <p role="alert" className="problem flex flex-wrap items-center gap-2">
      {status.kind === 'refused' && isMarked ? 'Not saved: look at what is marked' : status.message}
      {status.kind === 'signed-out' && (
        <a className="underline" href={`/sign-in?from=${encodeURIComponent(`/dashboard/stories/${storyId}`)}`} target="_blank" rel="noopener">
          Sign in in a new window
        </a>
      )}
      {status.kind !== 'taken' && (
        <button type="button" className="underline" onClick={retry}>
          Save now
        </button>
      )}
    </p>
  );
}
