import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { countStories, listSections } from '#db/section/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { NewSectionForm } from './section-form.tsx';
import { SectionRow } from './section-row.tsx';

export const metadata: Metadata = { title: 'Sections' };

export default async function SectionsPage() {
  const actor = await requireActor('/dashboard/sections');
  if (!may(actor, 'section.create')) notFound();
  const [sections, uses] = await Promise.all([listSections(actor), countStories(actor)]);
  const within = (parentId: string | null) => sections.filter((each) => each.parentId === parentId);
  const rows = (parentId: string | null) =>
    within(parentId).map((section, index, all) => ({
      ...section,
      isFirst: index === 0,
      isLast: index === all.length - 1,
      use: uses.get(section.id) ?? { stories: 0, live: 0 },
    }));
  const parents = within(null).filter(({ retiredAt }) => retiredAt === null);
  return (
    <>
      <h1 className="mb-4 font-serif text-3xl font-bold">Sections</h1>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <ul className="sheet self-start divide-y divide-line">
          {rows(null).map((section) => (
            <li key={section.id}>
              <SectionRow section={section} />
              <ul className="divide-y divide-line border-t border-line ps-6 empty:hidden">
                {rows(section.id).map((child) => (
                  <li key={child.id}>
                    <SectionRow section={child} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
          {sections.length === 0 && <li className="p-4">No sections yet. Stories need one before they can be published.</li>}
        </ul>
        <div className="sheet self-start p-4">
          <h2 className="mb-3 font-bold">Add a section</h2>
          <NewSectionForm parents={parents} />
        </div>
      </div>
    </>
  );
}
