import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Front } from '#components/front/front.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { previewFront } from '#db/front/preview-queries.ts';
import { getArrangement, listFronts } from '#db/front/queries.ts';
import { may } from '#db/user/rules.ts';
import { Frame } from '../../../../../(site)/frame.tsx';
import { requireActor } from '../../../../../auth.ts';
import { site } from '../../../../../site.ts';
import '../../../../../(site)/site.css';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Preview', robots: { index: false } };

export default async function FrontPreviewPage({ params }: { params: Promise<{ place: string }> }) {
  const { place } = await params;
  const actor = await requireActor(`/dashboard/fronts/${place}/preview`);
  const isPlace = may(actor, 'front.edit') && (await listFronts(actor)).some((each) => each.place === place);
  if (!isPlace) notFound();
  const { layout } = await getArrangement(actor, place, wordsFor(site.language, site.language).words.latest);
  const containers = await previewFront(actor, layout, site.language);
  return (
    <Frame isFront>
      <p className="empty" role="note">
        Preview of the draft, with stories readers do not see yet. <a href={`/dashboard/fronts/${place}`}>Back to the front</a>
      </p>
      <Front containers={containers} site={site} />
    </Frame>
  );
}
