import { countRead } from '#db/reading/counter.ts';
import { isCounted, Read } from '#db/reading/rules.ts';
import { isSameSite } from '../../same-site.ts';

export const dynamic = 'force-dynamic';

const NOTHING = { status: 204, headers: { 'Cache-Control': 'no-store' } };

/** Counts one reading of a story and answers nothing: no cookie is set or read, and of the request nothing is kept or logged. */
export async function POST(request: Request) {
  if (!(await isSameSite())) return new Response(null, { status: 403 });
  const { headers } = request;
  const read = Read.safeParse(await request.text());
  const reader = { agent: headers.get('user-agent'), doNotTrack: headers.get('dnt'), globalPrivacyControl: headers.get('sec-gpc') };
  if (read.success && isCounted(reader)) countRead(read.data);
  return new Response(null, read.success ? NOTHING : { status: 422 });
}
