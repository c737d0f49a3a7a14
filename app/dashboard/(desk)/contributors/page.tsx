import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Choice } from '#components/desk/choice.tsx';
import { Pages } from '#components/desk/pages.tsx';
import { pageOfContributors } from '#db/contributor/queries.ts';
import { ContributorFilter } from '#db/contributor/rules.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { KINDS } from './kinds.ts';
import { NewContributorForm } from './new-contributor-form.tsx';

export const metadata: Metadata = { title: 'Contributors' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ContributorsPage({ searchParams }: Props) {
  const actor = await requireActor('/dashboard/contributors');
  if (!may(actor, 'contributor.edit')) notFound();
  const filter = ContributorFilter.parse(await searchParams);
  const { contributors, hasMore } = await pageOfContributors(actor, filter);
  const isNarrowed = Boolean(filter.text || filter.kind || filter.page > 1);
  return (
    <>
      <h1 className="mb-4 font-serif text-3xl font-bold">Contributors</h1>
      <search>
        <form className="sheet mb-4 grid items-end gap-3 p-3 sm:grid-cols-[2fr_1fr_auto]">
          <div className="field">
            <label htmlFor="contributors-text">Name or words contain</label>
            <input className="input" id="contributors-text" type="search" name="text" defaultValue={filter.text} />
          </div>
          <Choice id="contributors-kind" name="kind" label="Kind" none="Any" choices={KINDS} chosen={filter.kind} />
          <button className="button" type="submit">
            Find
          </button>
        </form>
      </search>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          {contributors.length === 0 && (
            <p className="sheet p-8 text-center">{isNarrowed ? 'Nobody fits. Try fewer letters.' : 'Nobody yet. Add the first name beside this.'}</p>
          )}
          <ul className="sheet divide-y divide-line empty:hidden">
            {contributors.map(({ id, name, kind, slug, account, retiredAt, into, stories }) => (
              <li key={id} className="grid gap-x-4 p-3 sm:grid-cols-[minmax(0,1fr)_7rem_7rem] sm:items-baseline">
                <span className="min-w-0">
                  <a className="font-semibold break-words hover:underline" href={`/dashboard/contributors/${id}`} dir="auto">
                    {name}
                  </a>
                  <span className="block text-sm text-quiet">
                    /by/{slug}
                    {into && ` · merged into ${into}`}
                    {retiredAt !== null && ' · retired'}
                  </span>
                  {account && <span className="block text-sm text-quiet">Account of {account}</span>}
                </span>
                <span className="text-sm text-quiet">{kind}</span>
                <a className="text-sm hover:underline" href={`/dashboard?author=${id}`}>
                  {stories === 1 ? '1 story' : `${stories} stories`}
                </a>
              </li>
            ))}
          </ul>
          <Pages path="/dashboard/contributors" asked={filter} page={filter.page} hasMore={hasMore} />
        </div>
        <div className="sheet self-start p-4">
          <h2 className="mb-3 font-bold">Add a contributor</h2>
          <NewContributorForm />
        </div>
      </div>
    </>
  );
}
