import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { localMinute } from '#components/ui/local-minute.ts';
import { Moment } from '#components/ui/moment.tsx';
import { compareFronts } from '#db/front/compare-rules.ts';
import { getFrontDraft, getLaunchLayouts, listFrontFacts, listFronts, listLaunches } from '#db/front/queries.ts';
import { type Layout, storiesOf } from '#db/front/rules.ts';
import { type Actor, may } from '#db/user/rules.ts';
import { requireActor } from '../../../../../auth.ts';
import { site } from '../../../../../site.ts';
import { RestoreLaunch } from './restore-launch.tsx';

export const metadata: Metadata = { title: 'History of a front' };

type Props = { params: Promise<{ place: string }>; searchParams: Promise<{ from?: string; to?: string }> };
/** The first whole minute in which readers saw a launch. */
const TO_THE_NEXT = 59_999;
const KINDS = { added: 'Added', removed: 'Taken off', moved: 'Moved', changed: 'Changed' };

export default async function FrontHistoryPage({ params, searchParams }: Props) {
  const { place } = await params;
  const actor = await requireActor(`/dashboard/fronts/${place}/history`);
  if (!may(actor, 'front.edit')) notFound();
  const own = (await listFronts(actor)).find((each) => each.place === place);
  if (!own) notFound();
  const [launches, draft, asked] = await Promise.all([listLaunches(actor, place), getFrontDraft(actor, place), searchParams]);
  const to = launches.find(({ id }) => id === Number(asked.to)) ?? launches[0];
  const from = launches.find(({ id }) => id === Number(asked.from)) ?? launches[launches.findIndex(({ id }) => id === to?.id) + 1];
  const moment = (at: number) => <Moment at={at} language={site.language} timeZone={site.timeZone} form="short" />;
  return (
    <>
      <p className="mb-2 text-sm">
        <a className="underline" href={`/dashboard/fronts/${place}`}>
          Back to the front
        </a>
      </p>
      <h1 className="mb-4 font-serif text-2xl font-bold" dir="auto">
        History of {own.name}
      </h1>
      {launches.length === 0 && <p className="sheet p-4">Nothing was launched here yet. Each launch stays here with its day, to be compared and restored.</p>}
      <div className="grid gap-6 lg:grid-cols-[24rem_minmax(0,1fr)]">
        <ol className="sheet self-start divide-y divide-line empty:hidden">
          {launches.map((launch, index) => (
            <li key={launch.id} className="grid gap-1 p-3 text-sm">
              <p>
                <strong>{moment(launch.liveFrom)}</strong> by {launch.by}
                {launch.id === to?.id && ' · shown'}
              </p>
              {launch.note && <p dir="auto">{launch.note}</p>}
              <p className="flex flex-wrap gap-3">
                <a className="underline" href={`?to=${launch.id}${launches[index + 1] ? `&from=${launches[index + 1]?.id}` : ''}`}>
                  What it changed
                </a>
                <a className="underline" href={`${own.path}?at=${localMinute(launch.liveFrom + TO_THE_NEXT, site.timeZone)}`}>
                  As readers saw it
                </a>
              </p>
              <RestoreLaunch launchId={launch.id} saves={draft?.saves ?? 0} place={place} />
            </li>
          ))}
        </ol>
        {to && (
          <section aria-labelledby="differences">
            <h2 id="differences" className="mb-2 font-bold">
              {from ? (
                <>
                  Between {moment(from.liveFrom)} and {moment(to.liveFrom)}
                </>
              ) : (
                'The first launch'
              )}
            </h2>
            <Differences actor={actor} place={place} from={from?.id} to={to.id} />
          </section>
        )}
      </div>
    </>
  );
}

async function Differences({ actor, place, from, to }: { actor: Actor; place: string; from?: number; to: number }) {
  const empty: Layout = { containers: [] };
  const layouts = await getLaunchLayouts(actor, place, from ? [from, to] : [to]);
  const [was, is] = [from ? (layouts.get(from) ?? empty) : empty, layouts.get(to) ?? empty];
  const facts = await listFrontFacts(actor, [...new Set([...storiesOf(was), ...storiesOf(is)])]);
  const differences = compareFronts(was, is);
  if (differences.length === 0) return <p className="sheet p-4">Nothing differs.</p>;
  return (
    <ul className="sheet divide-y divide-line">
      {differences.map(({ kind, what, storyId }) => (
        <li key={`${kind} ${storyId} ${what}`} className="p-3">
          <p>
            <strong>{KINDS[kind]}</strong> {storyId && <span dir="auto">“{facts.find((each) => each.storyId === storyId)?.headline ?? 'a story'}”</span>}
          </p>
          <p className="hint" dir="auto">
            {what}
          </p>
        </li>
      ))}
    </ul>
  );
}
