import { headers } from 'next/headers';

/** Did our own page send this request? One that does not say where it comes from is refused too. */
export async function isSameSite(): Promise<boolean> {
  const sent = await headers();
  const site = sent.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = sent.get('origin');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === sent.get('host');
}
