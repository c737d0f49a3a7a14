import { NextResponse } from 'next/server';
import { isRefusal, type RefusalCode } from '#db/refusal.ts';
import type { Actor } from '#db/user/rules.ts';
import { getActor } from '../../auth.ts';
import { isSameSite } from '../../same-site.ts';

const STATUS: Record<RefusalCode, number> = { forbidden: 403, invalid: 422, conflict: 409, taken: 409, missing: 404, throttled: 429, busy: 503 };

/** Answers a person's own page: nobody else's, nobody signed out; a refusal by its status, in its own words. */
export async function answerTo(work: (actor: Actor) => Promise<Response>): Promise<Response> {
  if (!(await isSameSite())) return refuse(403, 'This request did not come from our own page');
  const actor = await getActor();
  if (!actor) return refuse(401, 'You are signed out. Sign in again and repeat the upload.');
  try {
    return await work(actor);
  } catch (fault) {
    if (isRefusal(fault)) return refuse(STATUS[fault.code], fault.message, fault.details);
    throw fault;
  }
}

/** What was not read of the body may still be on its way, so the connection cannot be used again. */
export function refuse(status: number, message: string, details?: unknown) {
  return NextResponse.json({ message, details }, { status, headers: { Connection: 'close' } });
}

/** The body of a request as it arrives. */
export function bodyOf(request: Request): AsyncIterable<Uint8Array> {
  return (request.body ?? new Blob([]).stream()) as unknown as AsyncIterable<Uint8Array>;
}
