import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getFrontDraft, getLaunchLayouts, listFrontFacts, listFronts, listLaunches } from '#db/front/queries.ts';
import { automaticLayout, HOME, type Layout, storiesOf } from '#db/front/rules.ts';
import { listSections } from '#db/section/queries.ts';
import { listTags } from '#db/tag/queries.ts';
import { type Actor, may } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { site } from '../../../../site.ts';
import { FrontEditor } from './front-editor.tsx';

export const metadata: Metadata = { title: 'Front' };

export default async function FrontPage({ params }: { params: Promise<{ place: string }> }) {
  const { place } = await params;
  const actor = await requireActor(`/dashboard/fronts/${place}`);
  if (!may(actor, 'front.edit')) notFound();
  const own = (await listFronts(actor)).find((each) => each.place === place);
  if (!own) notFound();
  const [sections, tags, launches, { layout, saves }] = await Promise.all([
    listSections(actor),
    listTags(actor),
    listLaunches(actor, place),
    layoutOf(actor, place),
  ]);
  const linked = layout.containers.flatMap(({ cards }) => cards.flatMap(({ sublinks }) => sublinks));
  const facts = await listFrontFacts(actor, [...new Set([...storiesOf(layout), ...linked])]);
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
        sections={sections.filter(({ retiredAt }) => retiredAt === null).map(({ id, name }) => ({ id, name }))}
        tags={tags.filter(({ state }) => state === 'public').map(({ id, name, also }) => ({ id, name, also }))}
        planned={launches.filter(({ liveFrom }) => liveFrom > now).toReversed()}
        now={now}
        site={{ language: site.language, timeZone: site.timeZone }}
      />
    </>
  );
}

/** What the desk arranged last, else what readers see. */
async function layoutOf(actor: Actor, place: string): Promise<{ layout: Layout; saves: number }> {
  const draft = await getFrontDraft(actor, place);
  if (draft) return draft;
  const [last] = await listLaunches(actor, place);
  const launched = last && (await getLaunchLayouts(actor, place, [last.id])).get(last.id);
  if (launched) return { layout: launched, saves: 0 };
  if (place !== HOME)
    return { layout: { containers: [{ id: 'lead', kind: 'lead', name: '', fill: { by: 'section', id: place }, most: 8, cards: [] }] }, saves: 0 };
  const sections = await listSections(actor);
  return {
    layout: automaticLayout(
      sections.filter(({ parentId, retiredAt }) => parentId === null && retiredAt === null),
      'Latest',
    ),
    saves: 0,
  };
}
