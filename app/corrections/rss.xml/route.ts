import { listCorrections } from '#db/correction/public.ts';
import { correctionsFeed } from '../../feed.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  const { corrections } = await listCorrections();
  return correctionsFeed(corrections);
}
