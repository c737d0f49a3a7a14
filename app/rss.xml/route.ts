import { listFeed } from '#db/release/public.ts';
import { feedOf } from '../feed.ts';
import { site } from '../site.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  return feedOf({ path: '/', name: site.name, description: site.tagline, stories: await listFeed(), mayBeEmpty: true });
}
