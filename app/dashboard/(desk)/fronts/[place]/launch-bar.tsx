import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { AskButton } from '#components/desk/ask-button.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { LaunchRow } from '#db/front/queries.ts';
import { cancel, launch } from '../actions.ts';
import type { FrontStatus, useFront } from './use-front.ts';

type LaunchBarProps = {
  front: ReturnType<typeof useFront>;
  place: string;
  name: string;
  path: string;
  warnings: number;
  planned: LaunchRow[];
  site: { language: string; timeZone: string };
};

const WORDS: Record<FrontStatus, string> = {
  saved: 'Kept as a draft',
  saving: 'Keeping…',
  failed: 'Not kept: the server does not answer. It is tried again; leave this page open.',
  'signed-out': 'You are signed out. Sign in again in another tab; what you arranged stays here.',
  refused: '',
};

/** What becomes of the front: kept, looked at, launched now or at a moment. */
export function LaunchBar({ front, place, name, path, warnings, planned, site }: LaunchBarProps) {
  const router = useRouter();
  const [isPlanning, setPlanning] = useState(false);
  const [local, setLocal] = useState('');
  const [note, setNote] = useState('');
  const [isTwice, setTwice] = useState(false);
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function send(when: { local?: string; second?: boolean } = {}) {
    setBusy(true);
    const state = await front.send((saves, layout) => launch({ place, saves, layout, note, ...when }));
    setBusy(false);
    if (!state) return setMessage('The server did not answer, so it may or may not be launched. Look at the history before you try again.');
    if (!state.ok) {
      setTwice(Boolean((state.details as { isTwice?: boolean } | undefined)?.isTwice));
      return setMessage(state.code === 'conflict' ? '' : (state.fields.local ?? state.message));
    }
    setPlanning(false);
    setNote('');
    setMessage(when.local ? 'Planned.' : 'Launched: readers see it.');
    router.refresh();
  }

  async function takeBack(launchId: number) {
    const state = await answered(cancel({ launchId }));
    setMessage(state?.ok ? 'Taken back.' : (state?.message ?? 'The server did not answer. Try again.'));
    router.refresh();
  }

  return (
    <div className="sheet sticky top-0 z-10 mb-4 grid gap-2 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="me-auto font-serif text-2xl font-bold" dir="auto">
          {name}
        </h1>
        <p role="status" className="text-sm text-quiet">
          {front.status === 'refused' ? front.problem : WORDS[front.status]}
        </p>
        <button type="button" className="button" disabled={!front.canUndo} onClick={front.undo}>
          Undo
        </button>
        <a className="button" href={`/dashboard/fronts/${place}/preview`} target="_blank" rel="noopener">
          Preview
        </a>
        <a className="button" href={`/dashboard/fronts/${place}/history`}>
          History
        </a>
        <button type="button" className="button" aria-expanded={isPlanning} disabled={isBusy} onClick={() => setPlanning(!isPlanning)}>
          Launch at…
        </button>
        <button type="button" className="button button-main" disabled={isBusy || front.conflict !== undefined} onClick={() => send()}>
          Launch now
        </button>
      </div>
      {isPlanning && (
        <div className="flex flex-wrap items-end gap-2">
          <div className="field">
            <label htmlFor="launch-local">Readers see it from ({site.timeZone})</label>
            <input
              id="launch-local"
              className="input"
              type="datetime-local"
              value={local}
              onChange={(event) => {
                setLocal(event.target.value.slice(0, 16));
                setTwice(false);
              }}
            />
          </div>
          <div className="field grow">
            <label htmlFor="launch-note">For the history (may be left out)</label>
            <input id="launch-note" className="input" maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
          </div>
          {isTwice ? (
            <>
              <button type="button" className="button" disabled={isBusy} onClick={() => send({ local, second: false })}>
                The first time
              </button>
              <button type="button" className="button" disabled={isBusy} onClick={() => send({ local, second: true })}>
                The second time
              </button>
            </>
          ) : (
            <button type="button" className="button button-main" disabled={isBusy || !local} onClick={() => send({ local })}>
              Plan the launch
            </button>
          )}
        </div>
      )}
      {front.conflict && (
        <div role="alert" className="flex flex-wrap items-center gap-2">
          <p>Somebody else arranged this front while you did.</p>
          <button type="button" className="button" onClick={() => front.settle(false)}>
            Go on with theirs
          </button>
          <button type="button" className="button" onClick={() => front.settle(true)}>
            Put mine in its place
          </button>
        </div>
      )}
      {planned.map(({ id, liveFrom, by, note: why }) => (
        <div key={id} className="flex flex-wrap items-center gap-2 text-sm">
          <p>
            Launches <Moment at={liveFrom} language={site.language} timeZone={site.timeZone} form="short" />, planned by {by}
            {why && `: ${why}`}
          </p>
          <AskButton name="Take the plan back" question="Readers go on with what they see." isOff={isBusy} onYes={() => takeBack(id)} />
        </div>
      ))}
      <p role="status" className="text-sm empty:hidden">
        {isBusy ? 'One moment…' : message}
      </p>
      <p className="hint">
        {warnings === 0 ? 'Nothing to look at.' : `${warnings === 1 ? 'One thing' : `${warnings} things`} to look at below.`} Drag cards, or move them with Alt
        ↑ and Alt ↓.{' '}
        <a className="underline" href={path}>
          What readers see now
        </a>
      </p>
    </div>
  );
}
