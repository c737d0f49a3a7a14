import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Moment } from '#components/ui/moment.tsx';
import { getBannerForDesk, listFronts } from '#db/front/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { site } from '../../../site.ts';
import { BannerPanel } from './banner-panel.tsx';

export const metadata: Metadata = { title: 'Fronts' };

type Place = Awaited<ReturnType<typeof listFronts>>[number];

export default async function FrontsPage() {
  const actor = await requireActor('/dashboard/fronts');
  if (!may(actor, 'front.edit')) notFound();
  const [places, banner] = await Promise.all([listFronts(actor), getBannerForDesk(actor)]);
  return (
    <>
      <h1 className="mb-1 font-serif text-3xl font-bold">Fronts</h1>
      <p className="hint mb-4">What readers find at the home page and at each section, arranged by hand. A front is a draft until you launch it.</p>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <ul className="sheet self-start divide-y divide-line">
          {places.map((place) => (
            <li key={place.place} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 p-4">
              <a className="font-semibold underline" dir="auto" href={`/dashboard/fronts/${place.place}`}>
                {place.name}
              </a>
              <Standing place={place} />
            </li>
          ))}
        </ul>
        <section className="sheet self-start p-4" aria-labelledby="banner-head">
          <h2 id="banner-head" className="mb-3 font-bold">
            Banner over every page
          </h2>
          <BannerPanel key={banner?.id ?? 0} banner={banner} language={site.language} timeZone={site.timeZone} />
        </section>
      </div>
    </>
  );
}

function Standing({ place: { place, live, planned, isChanged } }: { place: Place }) {
  const moment = (at: number) => <Moment at={at} language={site.language} timeZone={site.timeZone} form="short" />;
  return (
    <p className="text-sm text-quiet">
      {live ? (
        <>
          Launched {moment(live.liveFrom)} by {live.by ?? 'Broadsheet'}
        </>
      ) : place === 'home' ? (
        'Newest first, then each section'
      ) : (
        'Newest first'
      )}
      {isChanged && <> · changed since</>}
      {planned && <> · next launch {moment(planned.liveFrom)}</>}
    </p>
  );
}
