import { notFound, permanentRedirect } from 'next/navigation';
import { getAuthor } from '#db/contributor/public.ts';
import { listFeed } from '#db/release/public.ts';
import { feedOf } from '../../../feed.ts';
import { site } from '../../../site.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name: asked } = await params;
  const found = await getAuthor(asked);
  const stories = found ? await listFeed({ authors: found.slugs }) : [];
  if (!found || stories.length === 0) notFound();
  const { slug, name } = found;
  if (slug !== asked) permanentRedirect(`/by/${slug}/rss.xml`);
  return feedOf({ path: `/by/${slug}`, name: `${name} · ${site.name}`, description: found.bio || `Stories by ${name}`, stories });
}
