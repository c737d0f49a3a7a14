import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getContributor, listAccounts } from '#db/contributor/queries.ts';
import { getPhotos } from '#db/photo/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { ContributorForm } from './contributor-form.tsx';

export const metadata: Metadata = { title: 'Contributor' };

type Props = { params: Promise<{ id: string }> };

export default async function ContributorPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/dashboard/contributors/${id}`);
  const contributor = may(actor, 'contributor.edit') ? await getContributor(actor, id) : undefined;
  if (!contributor) notFound();
  const [accounts, photos] = await Promise.all([listAccounts(actor), getPhotos(actor, contributor.photoId ? [contributor.photoId] : [])]);
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
      <section className="sheet max-w-2xl p-4" aria-label="Who it is">
        <ContributorForm contributor={contributor} accounts={accounts} photo={photos[0]} />
      </section>
    </>
  );
}
