import { NextResponse } from 'next/server';
import { getStory } from '#db/story/queries.ts';
import { getActor } from '../../../../auth.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** The newest text of a story, for an editor that has it open while somebody else saves. */
export async function GET(_request: Request, { params }: Context) {
  const actor = await getActor({ isUse: false });
  if (!actor) return NextResponse.json({ message: 'You are signed out' }, { status: 401 });
  const story = await getStory(actor, (await params).id);
  if (!story) return NextResponse.json({ message: 'There is no such story' }, { status: 404 });
  return NextResponse.json({ theirs: story.draft, saves: story.saves, at: story.updatedAt });
}
