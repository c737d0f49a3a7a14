import { notFound } from 'next/navigation';
import { getTagName, listFeed } from '#db/release/public.ts';
import { feedOf } from '../../../feed.ts';
import { site } from '../../../site.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ tag: string }> }) {
  const { tag } = await params;
  const name = await getTagName(tag);
  if (!name) notFound();
  return feedOf({ path: `/tag/${tag}`, name: `${name} · ${site.name}`, description: `Stories tagged ${name}`, stories: await listFeed({ tag }) });
}
