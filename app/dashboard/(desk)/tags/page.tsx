import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Choice } from '#components/desk/choice.tsx';
import { Pages } from '#components/desk/pages.tsx';
import { pageOfTags } from '#db/tag/queries.ts';
import { TAG_KINDS, TAG_STATES, TagFilter } from '#db/tag/rules.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { NewTagForm } from './new-tag-form.tsx';
import { TagTable } from './tag-table.tsx';

export const metadata: Metadata = { title: 'Tags' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const choicesOf = (names: readonly string[]) => names.map((name) => ({ id: name, name: name.charAt(0).toUpperCase() + name.slice(1) }));

export default async function TagsPage({ searchParams }: Props) {
  const actor = await requireActor('/dashboard/tags');
  if (!may(actor, 'tag.edit')) notFound();
  const filter = TagFilter.parse(await searchParams);
  const [{ tags, hasMore }, proposed] = await Promise.all([pageOfTags(actor, filter), pageOfTags(actor, TagFilter.parse({ state: 'proposed' }))]);
  const isNarrowed = Boolean(filter.text || filter.kind || filter.state);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3">
        <h1 className="font-serif text-3xl font-bold">Tags</h1>
        <a className="text-sm underline" href="/dashboard/tags/stories">
          Tag many stories
        </a>
      </div>
      {proposed.tags.length > 0 && filter.state !== 'proposed' && (
        <p className="sheet mb-4 p-3">
          {proposed.tags.length === 1 ? 'One tag is proposed and waits' : `${proposed.hasMore ? 'Many' : proposed.tags.length} tags are proposed and wait`} for
          an editor.{' '}
          <a className="underline" href="/dashboard/tags?state=proposed">
            Decide
          </a>
        </p>
      )}
      <search>
        <form className="sheet mb-4 grid items-end gap-3 p-3 sm:grid-cols-[2fr_1fr_1fr_auto]">
          <div className="field">
            <label htmlFor="tags-text">Name or other name contains</label>
            <input className="input" id="tags-text" type="search" name="text" defaultValue={filter.text} />
          </div>
          <Choice id="tags-kind" name="kind" label="Kind" none="Any" choices={choicesOf(TAG_KINDS)} chosen={filter.kind} />
          <Choice id="tags-state" name="state" label="Standing" none="Any but declined" choices={choicesOf(TAG_STATES)} chosen={filter.state} />
          <button className="button" type="submit">
            Find
          </button>
        </form>
      </search>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          <TagTable tags={tags} isNarrowed={isNarrowed || filter.page > 1} />
          <Pages path="/dashboard/tags" asked={filter} page={filter.page} hasMore={hasMore} />
        </div>
        <div className="sheet self-start p-4">
          <h2 className="mb-3 font-bold">Add a tag</h2>
          <NewTagForm kinds={choicesOf(TAG_KINDS)} />
        </div>
      </div>
    </>
  );
}
