import { listCorrections } from '#db/correction/public.ts';
import { correctionsRss } from '../../feed.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  const { corrections } = await listCorrections();
  return correctionsRss(corrections);
}
