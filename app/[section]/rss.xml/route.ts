import { notFound, permanentRedirect } from 'next/navigation';
import { listFeed } from '#db/release/public.ts';
import { getMovedSection, listSections } from '#db/section/public.ts';
import { feedOf } from '../../feed.ts';
import { site } from '../../site.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ section: string }> }) {
  const { section: slug } = await params;
  const own = (await listSections()).find((each) => each.slug === slug);
  const moved = own ? undefined : await getMovedSection(slug);
  if (moved) permanentRedirect(`/${moved}/rss.xml`);
  if (!own) notFound();
  const description = own.description || `${own.name} from ${site.name}`;
  return feedOf({ path: `/${slug}`, name: `${own.name} · ${site.name}`, description, stories: await listFeed({ section: slug }), mayBeEmpty: true });
}
