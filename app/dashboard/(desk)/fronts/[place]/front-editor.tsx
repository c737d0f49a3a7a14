'use client';

import { useCallback, useMemo, useState } from 'react';
import { useKnown } from '#components/desk/use-known.ts';
import { addContainer, putCard } from '#db/front/arrange-rules.ts';
import type { LaunchRow } from '#db/front/queries.ts';
import { CONTAINER_KINDS, KIND_NAMES, type Layout, storiesOf, tagsFilling } from '#db/front/rules.ts';
import { type Filled, type FrontFacts, frontWarnings } from '#db/front/warn-rules.ts';
import type { Named } from '#db/search/name-rules.ts';
import { StoryFinder } from '../story-finder.tsx';
import { ContainerBox, nameOf } from './container-box.tsx';
import { LaunchBar } from './launch-bar.tsx';
import { useFilled } from './use-filled.ts';
import { useFront } from './use-front.ts';

/** What containers are filled with, by name; `learn` takes a tag that was not known before. */
export type Fills = { sections: Named[]; tags: Named[]; learn: (tags: Named[]) => void };
type FrontEditorProps = Omit<Fills, 'learn'> & {
  place: string;
  name: string;
  path: string;
  layout: Layout;
  saves: number;
  facts: FrontFacts[];
  filled: Filled;
  planned: LaunchRow[];
  now: number;
  site: { language: string; timeZone: string };
};

/** Containers and their cards, arranged with the mouse or with the keys, beside the stories there are. */
export function FrontEditor({ place, name, path, sections, tags: given, planned, now, site, ...first }: FrontEditorProps) {
  const front = useFront(place, first.layout, first.saves);
  const { layout, change } = front;
  const { names: tags, learn } = useKnown('tags', given, tagsFilling(layout));
  const [facts, setFacts] = useState(() => new Map(first.facts.map((each) => [each.storyId, each])));
  const know = useCallback((stories: FrontFacts[]) => setFacts((known) => new Map([...known, ...stories.map((each) => [each.storyId, each] as const)])), []);
  const filled = useFilled(place, first.filled, front.status, know);
  const [into, setInto] = useState(layout.containers[0]?.id ?? '');
  const [said, setSaid] = useState('');
  const warnings = useMemo(() => frontWarnings(layout, facts, now), [layout, facts, now]);
  const target = layout.containers.find(({ id }) => id === into) ?? layout.containers[0];

  function add(story: FrontFacts) {
    know([story]);
    if (!target) return setSaid('Add a container first.');
    change(putCard(layout, story.storyId, target.id, 0));
    setSaid(`“${story.headline}” is the first card of ${nameOf(target, { sections, tags, learn })}.`);
  }

  return (
    <>
      <LaunchBar front={front} place={place} name={name} path={path} warnings={warnings.length} planned={planned} site={site} />
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-4">
          {layout.containers.map((container, index) => (
            <ContainerBox
              key={container.id}
              container={container}
              position={{ index, last: layout.containers.length - 1 }}
              layout={layout}
              facts={facts}
              filled={filled[container.id] ?? []}
              warnings={warnings.filter(({ containerId }) => containerId === container.id)}
              fills={{ sections, tags, learn }}
              onKnow={(story) => know([story])}
              onSay={setSaid}
              onChange={change}
            />
          ))}
          {layout.containers.length === 0 && <p className="sheet p-4">Nothing is arranged yet. Add a container below, then give it stories.</p>}
          <div className="flex flex-wrap items-center gap-2">
            <span className="field-name">Add a container:</span>
            {CONTAINER_KINDS.map((kind) => (
              <button key={kind} type="button" className="button" onClick={() => change(addContainer(layout, crypto.randomUUID(), kind))}>
                {KIND_NAMES[kind]}
              </button>
            ))}
          </div>
        </div>
        <aside className="sheet grid content-start gap-3 self-start p-4 lg:sticky lg:top-2" aria-label="Stories">
          <div className="field">
            <label htmlFor="front-into">New cards go into</label>
            <select id="front-into" className="input" value={target?.id ?? ''} onChange={(event) => setInto(event.target.value)}>
              {layout.containers.map((container, index) => (
                <option key={container.id} value={container.id}>
                  {index + 1}. {nameOf(container, { sections, tags, learn })}
                </option>
              ))}
            </select>
          </div>
          <StoryFinder label="Find a story" verb="Add" isListed onFront={new Set(storiesOf(layout))} onChoose={add} />
        </aside>
      </div>
    </>
  );
}
