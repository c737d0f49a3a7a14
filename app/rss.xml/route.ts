import { listFeed } from '#db/release/public.ts';
import { rss } from '../feed.ts';
import { site } from '../site.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  return rss({ path: '/', name: site.name, description: site.tagline, stories: await listFeed(), mayBeEmpty: true });
}
