import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { Removed } from '#db/photo/remove-rules.ts';
import { answered } from '../answered.ts';
import { AskButton } from '../ask-button.tsx';
import { batchPath, lightTablePath, ON_TABLE } from './chosen-paths.ts';
import { type CollectActions, CollectDialog } from './collect-dialog.tsx';
import { NotRemoved } from './not-removed.tsx';
import type { Tile } from './tile.ts';

type Answer<T> = { ok: true; value: T } | { ok: false; message: string; details?: unknown };
export type ChosenActions = CollectActions & {
  remove: (input: { photoIds: string[] }) => Promise<Answer<Removed[]>>;
  restore: (input: { photoIds: string[] }) => Promise<Answer<{ restored: number }>>;
};
type SelectionBarProps = {
  chosen: Map<string, Tile>;
  count: number;
  isCollecting: boolean;
  onCollecting: (isCollecting: boolean) => void;
  onClear: () => void;
  onHelp: () => void;
  actions: ChosenActions;
};

/** What can be done with the photos that are chosen; it stays in view while one scrolls. */
export function SelectionBar({ chosen, count, isCollecting, onCollecting, onClear, onHelp, actions }: SelectionBarProps) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<Removed[]>([]);
  const ids = [...chosen.keys()];
  // What was said of the last act stays until somebody chooses again.
  useEffect(() => {
    if (ids.length > 0) setSaid('');
  }, [ids.length]);
  const table = lightTablePath(ids);

  async function remove() {
    const state = await answered(actions.remove({ photoIds: ids }));
    if (!state) return setSaid('The server did not answer. Nothing was removed; try again.');
    const results = state.ok ? state.value : ((state.details as { results?: Removed[] } | undefined)?.results ?? []);
    const gone = results.filter(({ ok }) => ok).length;
    setRemoved(results);
    setSaid(state.ok ? `${gone} ${gone === 1 ? 'photo' : 'photos'} removed; they can be brought back for 30 days.` : state.message);
    if (state.ok) onClear();
    router.refresh();
  }
  async function undo() {
    const photoIds = removed.filter(({ ok }) => ok).map(({ photoId }) => photoId);
    const state = await answered(actions.restore({ photoIds }));
    setSaid(state?.ok ? 'Brought back.' : (state?.message ?? 'The server did not answer. Try again.'));
    if (state?.ok) setRemoved([]);
    router.refresh();
  }

  return (
    <div className="sticky top-0 z-10 -mx-1 mb-3 grid gap-2 bg-paper px-1 py-2">
      <section aria-label="Chosen photos" className="flex flex-wrap items-center gap-2 text-sm">
        <span role="status">{said || (ids.length > 0 ? `${ids.length} chosen` : `${count.toLocaleString('en')} ${count === 1 ? 'photo' : 'photos'}`)}</span>
        {removed.some(({ ok }) => ok) && (
          <button type="button" className="button button-small" onClick={undo}>
            Undo
          </button>
        )}
        {ids.length > 0 && (
          <>
            <a className="button button-small" href={batchPath(ids)}>
              Describe together
            </a>
            <button type="button" className="button button-small" onClick={() => onCollecting(true)}>
              Add to collection
            </button>
            {table ? (
              <a className="button button-small" href={table}>
                Light table
              </a>
            ) : (
              <span className="text-quiet">
                Light table: {ON_TABLE.least} to {ON_TABLE.most}
              </span>
            )}
            <AskButton name="Remove" question={`Take ${ids.length === 1 ? 'this photo' : `these ${ids.length} photos`} out of the desk?`} onYes={remove} />
            <button type="button" className="button button-small" onClick={onClear}>
              Unchoose all
            </button>
          </>
        )}
        <button type="button" className="button button-small ms-auto" onClick={onHelp}>
          Keys
        </button>
      </section>
      <NotRemoved results={removed.filter(({ ok }) => !ok)} />
      {isCollecting && <CollectDialog photoIds={ids} actions={actions} onSaid={setSaid} onClose={() => onCollecting(false)} />}
    </div>
  );
}
