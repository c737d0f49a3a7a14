import { env } from '#db/env.ts';
import { listFilledOf } from '#db/front/preview-queries.ts';
import { answer } from '../../answer.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ place: string }> };

export const GET = (request: Request, { params }: Context) => answer(request, async (actor) => listFilledOf(actor, (await params).place, env.SITE_LANGUAGE));
