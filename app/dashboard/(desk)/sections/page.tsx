import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { listSections } from '#db/section/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { SectionForm } from './section-form.tsx';

export const metadata: Metadata = { title: 'Sections' };

export default async function SectionsPage() {
  const actor = await requireActor('/dashboard/sections');
  if (!may(actor, 'section.create')) notFound();
  const sections = await listSections(actor);
  const top = sections.filter((section) => !section.parentId);
  return (
    <>
      <h1 className="mb-4 font-serif text-3xl font-bold">Sections</h1>
      <div className="grid gap-6 md:grid-cols-2">
        <ul className="sheet p-4">
          {top.map((section) => (
            <li key={section.id} className="py-1">
              <Section {...section} />
              <ul className="ps-6">
                {sections
                  .filter((each) => each.parentId === section.id)
                  .map((each) => (
                    <li key={each.id}>
                      <Section {...each} />
                    </li>
                  ))}
              </ul>
            </li>
          ))}
          {top.length === 0 && <li>No sections yet. Stories need one before they can be published.</li>}
        </ul>
        <div className="sheet p-4">
          <h2 className="mb-3 font-bold">Add a section</h2>
          <SectionForm parents={top} />
        </div>
      </div>
    </>
  );
}

function Section({ name, slug }: { name: string; slug: string }) {
  return (
    <a href={`/${slug}`} className="hover:underline">
      {name} <span className="text-sm text-quiet">/{slug}</span>
    </a>
  );
}
