import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { listFrontsFilledFrom } from '#db/front/fill-queries.ts';
import { getPhotos } from '#db/photo/queries.ts';
import { getTag, getTags, getTagUse } from '#db/tag/queries.ts';
import { requireActor } from '../../../../auth.ts';
import { Decide, Undo } from '../tag-buttons.tsx';
import { MergeForm } from './merge-form.tsx';
import { TagForm } from './tag-form.tsx';
import { UsePreview } from './use-preview.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ into?: string | string[] }> };

const open = cache(async (id: string) => {
  const actor = await requireActor(`/dashboard/tags/${id}`);
  return { actor, tag: await getTag(actor, id) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await open((await params).id)).tag?.name ?? 'Not found' };
}

export default async function TagPage({ params, searchParams }: Props) {
  const { actor, tag } = await open((await params).id);
  if (!tag) notFound();
  const asked = String((await searchParams).into ?? '');
  const [use, [found], fronts, photos] = await Promise.all([
    getTagUse(actor, tag.id),
    getTags(actor, asked ? [asked] : []),
    listFrontsFilledFrom(actor, tag.id),
    getPhotos(actor, tag.photoId ? [tag.photoId] : []),
  ]);
  const into = found && found.id !== tag.id && (found.state === 'public' || found.state === 'internal') ? found : undefined;
  const isOpen = tag.state === 'proposed' || tag.state === 'declined';
  return (
    <>
      <p className="mb-2 text-sm">
        <a className="underline" href="/dashboard/tags">
          All tags
        </a>
      </p>
      <h1 className="font-serif text-3xl font-bold break-words" dir="auto">
        {tag.name}
      </h1>
      <p className="mb-4 text-quiet">
        {tag.into ? `Merged into ${tag.into.name}` : `${tag.kind}, ${tag.state}`.replace('internal, internal', 'internal: readers never see it')} ·{' '}
        <a className="underline" href={`/dashboard?tag=${tag.id}`}>
          {use.live} live, {use.others} not
        </a>
        {tag.state === 'public' && use.live > 0 && (
          <>
            {' '}
            ·{' '}
            <a className="underline" href={`/tag/${tag.slug}`}>
              Its page
            </a>
          </>
        )}
      </p>
      {tag.state === 'merged' && <Undo id={tag.id} name={tag.name} />}
      {isOpen && (
        <div className="sheet mb-4 p-4">
          <p className="mb-2">{tag.state === 'declined' ? 'This tag was declined.' : 'This tag is proposed.'} Readers do not see it.</p>
          <Decide id={tag.id} name={tag.name} />
        </div>
      )}
      {tag.state !== 'merged' && (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <section className="sheet p-4" aria-label="What it is">
            <TagForm tag={tag} photo={photos[0]} />
          </section>
          <section className="sheet grid gap-3 p-4" aria-labelledby="merge-heading">
            <h2 id="merge-heading" className="font-bold">
              {isOpen ? 'Use another tag for it' : 'Merge into another tag'}
            </h2>
            <MergeForm key={`${asked} ${tag.state}`} tag={{ id: tag.id, name: tag.name }} into={into} isProposal={isOpen}>
              {into && <UsePreview tag={tag} into={into} use={use} fronts={fronts} />}
            </MergeForm>
            {tag.merged.length > 0 && (
              <>
                <h3 className="font-bold">Merged into this one</h3>
                <ul className="grid gap-3">
                  {tag.merged.map(({ id, name, slug }) => (
                    <li key={id}>
                      {name} <span className="text-sm text-quiet">/tag/{slug}</span>
                      <Undo id={id} name={name} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        </div>
      )}
    </>
  );
}
