import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getSectionSetting } from '#db/comment/setting-queries.ts';
import { countStories, getSection, listSections } from '#db/section/queries.ts';
import { isShadowed } from '#db/section/rules.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { SectionForm } from '../section-form.tsx';
import { Retire } from './retire.tsx';
import { SectionComments } from './section-comments.tsx';

export const metadata: Metadata = { title: 'Section' };

type Props = { params: Promise<{ id: string }> };

export default async function SectionPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/dashboard/sections/${id}`);
  const section = may(actor, 'section.edit') ? await getSection(actor, id) : undefined;
  if (!section) notFound();
  const [sections, uses, comments] = await Promise.all([listSections(actor), countStories(actor), getSectionSetting(actor, id)]);
  const use = uses.get(id) ?? { stories: 0, live: 0 };
  const parents = sections.filter((each) => each.id !== id && !each.parentId && (each.retiredAt === null || each.id === section.parentId));
  return (
    <>
      <p className="mb-2 text-sm">
        <a className="underline" href="/dashboard/sections">
          All sections
        </a>
      </p>
      <h1 className="font-serif text-3xl font-bold" dir="auto">
        {section.name}
      </h1>
      <p className="mb-4 text-quiet">
        <a className="underline" href={`/dashboard?section=${id}`}>
          {use.live} live, {use.stories - use.live} not
        </a>{' '}
        ·{' '}
        <a className="underline" href={`/${section.slug}`}>
          Its page
        </a>
      </p>
      {isShadowed(section) && (
        <p className="sheet mb-4 p-4" role="note">
          Readers cannot reach this section’s page: the site itself uses /{section.slug} now. Give the section another address below; its stories move along,
          and their old addresses lead to the new ones.
        </p>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section className="sheet p-4" aria-label="What it is">
          <SectionForm parents={parents} section={section} />
        </section>
        {comments && (
          <section className="sheet grid gap-3 p-4 lg:order-last" aria-labelledby="comments-heading">
            <h2 id="comments-heading" className="font-bold">
              Comments
            </h2>
            <SectionComments sectionId={id} {...comments} />
          </section>
        )}
        <section className="sheet grid gap-3 p-4" aria-labelledby="retire-heading">
          <h2 id="retire-heading" className="font-bold">
            {section.retiredAt === null ? 'Retire it' : 'This section is retired'}
          </h2>
          <p className="text-sm">A retired section is in no navigation and takes no new stories. Its stories stay readable, and it can be brought back.</p>
          <Retire id={id} name={section.name} isRetired={section.retiredAt !== null} />
        </section>
      </div>
    </>
  );
}
