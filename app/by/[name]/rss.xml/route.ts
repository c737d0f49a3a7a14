import { notFound } from 'next/navigation';
import { getAuthorName, listFeed } from '#db/release/public.ts';
import { feedOf } from '../../../feed.ts';
import { site } from '../../../site.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name: slug } = await params;
  const name = await getAuthorName(slug);
  if (!name) notFound();
  return feedOf({ path: `/by/${slug}`, name: `${name} · ${site.name}`, description: `Stories by ${name}`, stories: await listFeed({ author: slug }) });
}
