import type { Item, Snapshot, UploadQueue } from './queue.ts';
import { type Summary, summaryOf } from './summary.ts';

const BAR =
  'h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-live [&::-moz-progress-bar]:bg-live';

/** The files on their way in: how far all of them are, how far each is, and what became of those that need a look. */
export function UploadList({ queue, snapshot }: { queue: UploadQueue; snapshot: Snapshot }) {
  const { items, isPaused, why } = snapshot;
  const summary = summaryOf(items);
  const said = summary.isOver ? summary.text : isPaused ? `Paused. ${why ?? ''}` : 'Photos are being added.';
  return (
    <>
      <p role="status" className="sr-only">
        {items.length > 0 && said}
      </p>
      {items.length > 0 && (
        <div className="mt-3 grid gap-2 text-start">
          {!summary.isOver && items.length > 1 && (
            <label className="grid gap-1 font-semibold">
              {summary.settled} of {items.length} files, {megabytes(summary.sent)} of {megabytes(summary.bytes)} MB
              <progress className={BAR} value={summary.sent} max={summary.bytes || 1} />
            </label>
          )}
          {summary.isOver && <p className="font-semibold">{summary.text}</p>}
          {isPaused && <p className={why ? 'problem' : 'hint'}>{why ?? 'Paused. What has arrived of each file stays.'}</p>}
          <Buttons queue={queue} summary={summary} isPaused={isPaused} />
          <ul className="grid max-h-80 gap-2 overflow-y-auto" aria-label="Files on their way in">
            {items.filter(needsLook).map((item) => (
              <Row key={item.id} item={item} queue={queue} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Buttons({ queue, summary, isPaused }: { queue: UploadQueue; summary: Summary; isPaused: boolean }) {
  return (
    <div className="flex flex-wrap gap-2">
      {!summary.isOver && (
        <button type="button" className="button button-small" onClick={() => (isPaused ? queue.resume() : queue.pause())}>
          {isPaused ? 'Go on' : 'Pause'}
        </button>
      )}
      {summary.failed > 1 && (
        <button type="button" className="button button-small" onClick={() => queue.retry()}>
          Try all again
        </button>
      )}
      {summary.isOver && (
        <button type="button" className="button button-small" onClick={() => queue.clear()}>
          Clear the list
        </button>
      )}
    </div>
  );
}

function Row({ item, queue }: { item: Item; queue: UploadQueue }) {
  const { id, file, state, problem } = item;
  const isEnded = state === 'arrived' || state === 'refused';
  return (
    <li className="flex items-start justify-between gap-3 border-t border-line pt-2">
      <div className="min-w-0 flex-1 break-words">
        {problem ? <span className="problem">{problem}</span> : isEnded ? <Found item={item} /> : <Bar item={item} />}
      </div>
      {state === 'failed' && (
        <button type="button" className="underline" aria-label={`Try ${file.name} again`} onClick={() => queue.retry(id)}>
          Try again
        </button>
      )}
      <button type="button" className="underline" aria-label={`${isEnded ? 'Dismiss' : 'Cancel'} ${file.name}`} onClick={() => queue.remove(id)}>
        {isEnded ? 'Dismiss' : 'Cancel'}
      </button>
    </li>
  );
}

function Bar({ item: { file, state, sent } }: { item: Item }) {
  const isWhole = state === 'sending' && sent >= file.size;
  if (state === 'waiting') return <Named name={file.name} says="waiting" />;
  return (
    <label className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <Named name={file.name} says={state === 'reading' ? 'being read' : isWhole ? 'being prepared' : `${Math.round((100 * sent) / file.size)} %`} />
      <progress className={BAR} value={state === 'reading' || isWhole ? undefined : sent} max={file.size || 1} />
    </label>
  );
}

function Named({ name, says }: { name: string; says: string }) {
  return (
    <span className="flex justify-between gap-2">
      <span className="min-w-0 truncate">{name}</span>
      <span className="hint shrink-0">{says}</span>
    </span>
  );
}

function Found({ item: { file, arrived } }: { item: Item }) {
  if (!arrived) return null;
  const { photo, isNew, stories, like } = arrived;
  const used = stories === 0 ? 'used in no story' : stories === 1 ? 'used in 1 story' : `used in ${stories} stories`;
  return isNew && like ? (
    <>
      {file.name} was taken in. It looks like <PhotoLink id={like.id} name={like.filename} />.
    </>
  ) : (
    <>
      {file.name}: already here, {used} (<PhotoLink id={photo.id} name={photo.filename} />)
    </>
  );
}

function PhotoLink({ id, name }: { id: string; name: string }) {
  return (
    <a className="underline" href={`/dashboard/photos/${id}`} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}

/** What arrived as it should is counted, not listed. */
function needsLook({ state, arrived }: Item): boolean {
  return state !== 'arrived' || arrived?.isNew !== true || arrived.like !== null;
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1);
}
