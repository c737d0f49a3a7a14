import { listPhotos } from '#db/photo/queries.ts';
import { answer } from '../answer.ts';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) => answer(request, (actor, text, page) => listPhotos(actor, { text, page, size: 24 }));
