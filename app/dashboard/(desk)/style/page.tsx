import type { Metadata } from 'next';
import { listStyle } from '#db/style/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { StyleEntryRow } from './style-entry.tsx';
import { StyleForm } from './style-form.tsx';

export const metadata: Metadata = { title: 'House style' };

export default async function StylePage() {
  const actor = await requireActor('/dashboard/style');
  const entries = await listStyle(actor);
  const mayEdit = may(actor, 'style.edit');
  return (
    <>
      <h1 className="mb-1 font-serif text-3xl font-bold">House style</h1>
      <p className="hint mb-4">What stands here is underlined while a story is written, with what to write instead.</p>
      <div className={mayEdit ? 'grid gap-6 md:grid-cols-[minmax(0,1fr)_20rem]' : ''}>
        <div>
          <ul className="sheet divide-y divide-line">
            {entries.map((entry) => (
              <StyleEntryRow key={entry.id} entry={entry} mayEdit={mayEdit} />
            ))}
            {entries.length === 0 && (
              <li className="p-4">No entries yet. {mayEdit ? 'Add the first word the house writes its own way.' : 'Editors add them.'}</li>
            )}
          </ul>
        </div>
        {mayEdit && (
          <div className="sheet self-start p-4">
            <h2 className="mb-3 font-bold">Add an entry</h2>
            <StyleForm />
          </div>
        )}
      </div>
    </>
  );
}
