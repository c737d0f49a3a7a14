import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Moment } from '#components/ui/moment.tsx';
import { listLeafletsToWrite } from '#db/leaflet/queries.ts';
import { LEAFLET_PURPOSES } from '#db/leaflet/rules.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { site } from '../../../site.ts';

export const metadata: Metadata = { title: 'House pages' };

export default async function LeafletsPage() {
  const actor = await requireActor('/dashboard/leaflets');
  if (!may(actor, 'leaflet.edit')) notFound();
  const leaflets = await listLeafletsToWrite(actor);
  return (
    <>
      <h1 className="mb-1 font-serif text-3xl font-bold">House pages</h1>
      <p className="hint mb-4">What the house says of itself. Those that are written are linked to at the foot of every page.</p>
      <ul className="sheet divide-y divide-line">
        {leaflets.map(({ name, written }) => (
          <li key={name} className="grid gap-0.5 p-4">
            <a className="font-semibold hover:underline" href={`/dashboard/leaflets/${name}`}>
              {written?.headline ?? 'Not written yet'} <span className="text-sm font-normal text-quiet">/{name}</span>
            </a>
            <p className="text-sm text-quiet">{LEAFLET_PURPOSES[name]}</p>
            {written && (
              <p className="text-sm text-quiet">
                Changed <Moment at={written.updatedAt} language="en-GB" timeZone={site.timeZone} form="short" />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
