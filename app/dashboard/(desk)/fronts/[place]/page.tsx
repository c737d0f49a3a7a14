import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { wordsFor } from '#components/ui/messages/words.ts';
import { listFilled } from '#db/front/preview-queries.ts';
import { getArrangement, listFrontFacts, listFronts, listLaunches } from '#db/front/queries.ts';
import { storiesOf, tagsFilling } from '#db/front/rules.ts';
import { listSections } from '#db/section/queries.ts';
import { getTags } from '#db/tag/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { site } from '../../../../site.ts';
import { FrontEditor } from './front-editor.tsx';

export const metadata: Metadata = { title: 'Front' };
const { words } = wordsFor(site.language, site.language);

export default async function FrontPage({ params }: { params: Promise<{ place: string }> }) {
  const { place } = await params;
  const actor = await requireActor(`/dashboard/fronts/${place}`);
  if (!may(actor, 'front.edit')) notFound();
  const own = (await listFronts(actor)).find((each) => each.place === place);
  if (!own) notFound();
  const [sections, launches, { layout, saves }] = await Promise.all([
    listSections(actor),
    listLaunches(actor, place),
    getArrangement(actor, place, words.latest),
  ]);
  const linked = layout.containers.flatMap(({ cards }) => cards.flatMap(({ sublinks }) => sublinks));
  const [facts, filled, tags] = await Promise.all([
    listFrontFacts(actor, [...new Set([...storiesOf(layout), ...linked])]),
    listFilled(actor, layout, site.language),
    getTags(actor, tagsFilling(layout)),
  ]);
  const now = Date.now();
  return (
    <>
      <p className="mb-2 text-sm">
        <a className="underline" href="/dashboard/fronts">
          All fronts
        </a>
      </p>
      <FrontEditor
        place={place}
        name={own.name}
        path={own.path}
        layout={layout}
        saves={saves}
        facts={facts}
        filled={filled}
        sections={sections.filter(({ retiredAt }) => retiredAt === null).map(({ id, name }) => ({ id, name }))}
        tags={tags.map(({ id, name }) => ({ id, name }))}
        planned={launches.filter(({ liveFrom }) => liveFrom > now).toReversed()}
        now={now}
        site={{ language: site.language, timeZone: site.timeZone }}
      />
    </>
  );
}
