import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getContributor, getContributors, listAccounts } from '#db/contributor/queries.ts';
import { getPhotos } from '#db/photo/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { Retire, UndoMerge } from '../contributor-buttons.tsx';
import { ContributorForm } from './contributor-form.tsx';
import { MergeForm } from './merge-form.tsx';

export const metadata: Metadata = { title: 'Contributor' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ into?: string | string[] }> };

export default async function ContributorPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/dashboard/contributors/${id}`);
  const contributor = may(actor, 'contributor.edit') ? await getContributor(actor, id) : undefined;
  if (!contributor) notFound();
  const asked = String((await searchParams).into ?? '');
  const [accounts, [found], photos] = await Promise.all([
    listAccounts(actor),
    getContributors(actor, asked && asked !== id ? [asked] : []),
    getPhotos(actor, contributor.photoId ? [contributor.photoId] : []),
  ]);
  return (
    <>
      <p className="mb-2 text-sm">
        <a className="underline" href="/dashboard/contributors">
          All contributors
        </a>
      </p>
      <h1 className="font-serif text-3xl font-bold break-words" dir="auto">
        {contributor.name}
      </h1>
      <p className="mb-4 text-quiet">
        {contributor.into && `Merged into ${contributor.into.name} · `}
        {contributor.retiredAt !== null && 'Retired: not offered for bylines · '}
        <a className="underline" href={`/dashboard?author=${id}`}>
          {contributor.live} live, {contributor.stories - contributor.live} not
        </a>
        {contributor.live > 0 && (
          <>
            {' '}
            ·{' '}
            <a className="underline" href={`/by/${contributor.slug}`}>
              Their page
            </a>
          </>
        )}
      </p>
      {contributor.into && <UndoMerge id={id} name={contributor.name} />}
      {!contributor.into && (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <section className="sheet p-4" aria-label="Who it is">
            <ContributorForm contributor={contributor} accounts={accounts} photo={photos[0]} />
          </section>
          <div className="grid gap-6">
            <section className="sheet grid gap-3 p-4" aria-labelledby="retire-heading">
              <h2 id="retire-heading" className="font-bold">
                {contributor.retiredAt === null ? 'Retire' : 'Retired'}
              </h2>
              <p className="text-sm">
                A retired contributor is not offered for bylines any more. Their page and their stories stay, and they can be brought back.
              </p>
              <Retire id={id} name={contributor.name} isRetired={contributor.retiredAt !== null} />
            </section>
            <section className="sheet grid gap-3 p-4" aria-labelledby="merge-heading">
              <h2 id="merge-heading" className="font-bold">
                Merge into another contributor
              </h2>
              <MergeForm key={asked} contributor={{ id, name: contributor.name }} into={found}>
                {found && <MergePreview contributor={contributor} into={found} />}
              </MergeForm>
              {contributor.merged.length > 0 && (
                <>
                  <h3 className="font-bold">Merged into this one</h3>
                  <ul className="grid gap-3">
                    {contributor.merged.map(({ id, name, slug }) => (
                      <li key={id}>
                        {name} <span className="text-sm text-quiet">/by/{slug}</span>
                        <UndoMerge id={id} name={name} />
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </section>
          </div>
        </div>
      )}
    </>
  );
}

type MergePreviewProps = { contributor: { name: string; slug: string; bio: string; photoId: string | null; stories: number }; into: { name: string } };

function MergePreview({ contributor: { name, slug, bio, photoId, stories }, into }: MergePreviewProps) {
  const lost = [bio && 'words', photoId && 'picture'].filter(Boolean).join(' and ');
  return (
    <div className="grid gap-2 text-sm">
      <p>
        {stories === 1 ? 'One story' : `${stories} stories`} will stand on the page of {into.name}, and what is published from now on is signed so. Stories
        already published keep the name they have.
      </p>
      <p>
        /by/{slug} will lead to {into.name}. {lost && `The ${lost} of ${name} will not be shown. `}You can take it back at any time.
      </p>
    </div>
  );
}
