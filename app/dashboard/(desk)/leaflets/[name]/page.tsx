import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Moment } from '#components/ui/moment.tsx';
import { getLeafletToWrite } from '#db/leaflet/queries.ts';
import { LEAFLET_PURPOSES, LEAFLETS } from '#db/leaflet/rules.ts';
import { listStyle } from '#db/style/queries.ts';
import { requireActor } from '../../../../auth.ts';
import { site } from '../../../../site.ts';
import { LeafletForm } from './leaflet-form.tsx';

export const metadata: Metadata = { title: 'House page' };

type Props = { params: Promise<{ name: string }>; searchParams: Promise<{ version?: string }> };

export default async function LeafletPage({ params, searchParams }: Props) {
  const [{ name: asked }, { version: older }] = [await params, await searchParams];
  const actor = await requireActor(`/dashboard/leaflets/${asked}`);
  const name = LEAFLETS.find((each) => each === asked);
  const shown = older && /^[1-9]\d{0,5}$/.test(older) ? Number(older) : undefined;
  const leaflet = name && (await getLeafletToWrite(actor, name, shown));
  if (!name || !leaflet || (shown !== undefined && !leaflet.text)) notFound();
  const { newest, versions, text } = leaflet;
  return (
    <>
      <p className="mb-2 text-sm">
        <a className="underline" href="/dashboard/leaflets">
          All house pages
        </a>
      </p>
      <h1 className="font-serif text-3xl font-bold">/{name}</h1>
      <p className="mb-4 text-quiet">
        {LEAFLET_PURPOSES[name]}
        {newest > 0 && (
          <>
            {' · '}
            <a className="underline" href={`/${name}`}>
              Its page
            </a>
          </>
        )}
      </p>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <LeafletForm
          key={`${newest} ${shown}`}
          name={name}
          version={newest}
          older={shown === newest ? undefined : shown}
          headline={text?.headline ?? ''}
          body={text?.body ?? { type: 'doc', content: [] }}
          language={site.language}
          direction={site.direction}
          style={await listStyle(actor)}
        />
        <section className="sheet p-4" aria-labelledby="versions">
          <h2 id="versions" className="mb-2 font-bold">
            Versions
          </h2>
          {versions.length === 0 && <p className="text-sm text-quiet">It was not written yet.</p>}
          <ol className="grid gap-1 text-sm" reversed>
            {versions.map(({ version, at, authorName }) => (
              <li key={version}>
                <a
                  className="underline"
                  href={`/dashboard/leaflets/${name}?version=${version}`}
                  aria-current={version === (shown ?? newest) ? 'true' : undefined}
                >
                  v{version}
                </a>{' '}
                <Moment at={at} language="en-GB" timeZone={site.timeZone} form="short" /> · {authorName}
              </li>
            ))}
          </ol>
        </section>
      </div>
    </>
  );
}
