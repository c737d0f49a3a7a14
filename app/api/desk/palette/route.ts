import { listPhotos } from '#db/photo/queries.ts';
import { searchStories } from '#db/story/queries.ts';
import { searchTags } from '#db/tag/queries.ts';
import { answer } from '../answer.ts';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) =>
  answer(request, async (actor, text) => {
    const [stories, tags, { photos }] = await Promise.all([searchStories(actor, text), searchTags(actor, text), listPhotos(actor, { text, size: 6 })]);
    return {
      stories,
      tags: tags.map(({ id, name, kind }) => ({ id, name, kind })),
      photos: photos.map(({ id, caption, filename }) => ({ id, caption, filename })),
    };
  });
