import { searchFrontStories } from '#db/front/queries.ts';
import { answer } from '../answer.ts';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) => answer(request, searchFrontStories);
