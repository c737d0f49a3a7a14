import { notFound, permanentRedirect } from 'next/navigation';
import { listFeed } from '#db/release/public.ts';
import { getTag } from '#db/tag/public.ts';
import { feedOf } from '../../../feed.ts';
import { site } from '../../../site.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ tag: string }> }) {
  const { tag: asked } = await params;
  const found = await getTag(asked);
  const stories = found ? await listFeed({ tags: found.slugs }) : [];
  if (!found || stories.length === 0) notFound();
  const { slug, name } = found;
  if (slug !== asked) permanentRedirect(`/tag/${slug}/rss.xml`);
  return feedOf({ path: `/tag/${slug}`, name: `${name} · ${site.name}`, description: found.description || `Stories tagged ${name}`, stories });
}
