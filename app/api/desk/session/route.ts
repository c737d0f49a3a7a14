import { NextResponse } from 'next/server';
import { touchSession } from '#db/user/session-commands.ts';
import { getTimeLeft } from '#db/user/session-queries.ts';
import { getActor } from '../../../auth.ts';
import { isSameSite } from '../../../same-site.ts';

export const dynamic = 'force-dynamic';

/** How long the session still lasts; asking does not prolong it. */
export async function GET() {
  return answer(await getActor({ isUse: false }));
}

/** Keeps the session alive: somebody said that they are still there. */
export async function POST() {
  if (!(await isSameSite())) return NextResponse.json({ message: 'This request did not come from our own page' }, { status: 403 });
  const actor = await getActor({ isUse: false });
  if (actor?.sessionId) await touchSession(actor.sessionId);
  return answer(actor);
}

async function answer(actor: { sessionId?: string } | undefined) {
  return NextResponse.json(await getTimeLeft(actor?.sessionId ?? ''), { status: actor ? 200 : 401 });
}
