import { NextResponse } from 'next/server';
import type { Actor } from '#db/user/rules.ts';
import { getActor } from '../../auth.ts';

/** Answers a search of the desk with what was found, or 401 for anybody not signed in. */
export async function answer(request: Request, find: (actor: Actor, text: string, page: number) => Promise<unknown>) {
  const actor = await getActor();
  if (!actor) return NextResponse.json({ message: 'You are signed out' }, { status: 401 });
  const asked = new URL(request.url).searchParams;
  const page = Number(asked.get('page') ?? 1);
  return NextResponse.json(await find(actor, (asked.get('q') ?? '').slice(0, 100), Number.isInteger(page) && page > 0 ? page : 1));
}
