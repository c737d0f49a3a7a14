import { type FormEvent, useState } from 'react';
import { answered } from '../answered.ts';
import { DeskDialog } from '../desk-dialog.tsx';
import { Field } from '../field.tsx';

type Answer<T> = { ok: true; value: T } | { ok: false; message: string };
export type CollectActions = {
  collections: { id: string; name: string; isMine: boolean }[];
  begin: (input: { name: string; photoIds: string[] }) => Promise<Answer<{ added: number }>>;
  add: (input: { collectionId: string; photoIds: string[] }) => Promise<Answer<{ added: number }>>;
};
type CollectDialogProps = { photoIds: string[]; actions: CollectActions; onSaid: (said: string) => void; onClose: () => void };

/** Puts the chosen photos into a collection there is, or a new one. */
export function CollectDialog({ photoIds, actions, onSaid, onClose }: CollectDialogProps) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  const wanted = name.trim().toLocaleLowerCase();
  const own = actions.collections.filter(({ isMine }) => isMine);
  const fitting = own.filter((each) => each.name.toLocaleLowerCase().includes(wanted)).slice(0, 20);

  async function put(into: string, work: Promise<Answer<{ added: number }>>) {
    const state = await answered(work);
    if (!state?.ok) return setProblem(state?.message ?? 'The server did not answer. Try again.');
    onSaid(`${state.value.added} added to “${into}”.`);
    onClose();
  }
  function begin(event: FormEvent) {
    event.preventDefault();
    if (wanted) put(name.trim(), actions.begin({ name: name.trim(), photoIds }));
  }

  return (
    <DeskDialog title={`Add ${photoIds.length === 1 ? 'one photo' : `${photoIds.length} photos`} to a collection`} onClose={onClose}>
      <form onSubmit={begin} className="grid gap-3">
        <Field label="Find a collection, or name a new one" value={name} maxLength={100} problem={problem} onChange={(event) => setName(event.target.value)} />
        <button type="submit" className="button justify-self-start" disabled={!wanted}>
          Begin a new collection
        </button>
      </form>
      <ul className="mt-3 grid gap-1">
        {fitting.map((each) => (
          <li key={each.id}>
            <button type="button" className="button w-full justify-start" onClick={() => put(each.name, actions.add({ collectionId: each.id, photoIds }))}>
              {each.name}
            </button>
          </li>
        ))}
      </ul>
    </DeskDialog>
  );
}
