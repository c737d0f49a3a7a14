import { NextResponse } from 'next/server';
import { isRefusal } from '#db/refusal.ts';
import { visitStory } from '#db/story/presence-commands.ts';
import { Visit } from '#db/story/presence-rules.ts';
import { getActor } from '../../../../../auth.ts';
import { isSameSite } from '../../../../../same-site.ts';

type Context = { params: Promise<{ id: string }> };

/** Says every few seconds that somebody has a story open; a route, since actions would queue behind the autosave. */
export async function POST(request: Request, { params }: Context) {
  if (!(await isSameSite())) return NextResponse.json({ message: 'This request did not come from our own page' }, { status: 403 });
  const actor = await getActor({ isUse: false });
  if (!actor) return NextResponse.json({ message: 'You are signed out' }, { status: 401 });
  const sent = Visit.safeParse({ ...(await request.json().catch(() => ({}))), storyId: (await params).id });
  if (!sent.success) return NextResponse.json({ message: 'This is no visit of a story' }, { status: 422 });
  try {
    return NextResponse.json(await visitStory(actor, sent.data));
  } catch (fault) {
    if (!isRefusal(fault)) throw fault;
    return NextResponse.json({ message: fault.message }, { status: fault.code === 'missing' ? 404 : 403 });
  }
}
