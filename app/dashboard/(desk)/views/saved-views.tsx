'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import type { ViewPlace } from '#db/view/rules.ts';
import { forget, keep } from './actions.ts';

type View = { id: string; name: string; query: string };
type SavedViewsProps = { views: View[]; query: string; place: ViewPlace };

const LISTS: Record<ViewPlace, string> = { stories: '/dashboard', board: '/dashboard/board', photos: '/dashboard/photos' };

/** The searches somebody keeps, and the way to keep the one shown now. */
export function SavedViews({ views, query, place }: SavedViewsProps) {
  const router = useRouter();
  const [name, setName] = useState<string>();
  const [problem, setProblem] = useState('');
  const current = views.find((view) => view.query === query);

  async function run(work: ReturnType<typeof keep> | ReturnType<typeof forget>) {
    const state = await answered(work);
    setProblem(state?.ok ? '' : (state?.message ?? 'The server did not answer. Try again.'));
    if (!state?.ok) return;
    setName(undefined);
    router.refresh();
  }

  if (views.length === 0 && !query) return null;
  return (
    <nav aria-label="Saved searches" className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      {views.map((view) => (
        <a
          key={view.id}
          href={`${LISTS[place]}?${view.query}`}
          aria-current={view === current ? 'page' : undefined}
          className={`rounded-full border px-3 py-1 ${view === current ? 'border-ink font-semibold' : 'border-line'}`}
        >
          {view.name}
        </a>
      ))}
      {current && (
        <button type="button" className="py-1 underline" onClick={() => run(forget({ viewId: current.id }))}>
          Forget “{current.name}”
        </button>
      )}
      {query && !current && name === undefined && (
        <button type="button" className="py-1 underline" onClick={() => setName('')}>
          Keep this search
        </button>
      )}
      {name !== undefined && (
        <form
          className="flex flex-wrap items-center gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            run(keep({ place, name, query }));
          }}
        >
          <label htmlFor="view-name">Name</label>
          <input id="view-name" className="input w-44" maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
          <button type="submit" className="button" disabled={!name.trim()}>
            Keep
          </button>
          <button type="button" className="button" onClick={() => setName(undefined)}>
            Cancel
          </button>
        </form>
      )}
      <span role="alert" className="problem">
        {problem}
      </span>
    </nav>
  );
}
