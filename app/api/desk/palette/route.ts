import { listPhotos } from '#db/photo/queries.ts';
import { searchStories } from '#db/story/queries.ts';
import { listTags } from '#db/tag/queries.ts';
import { answer } from '../answer.ts';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) =>
  answer(request, async (actor, text) => {
    const [stories, tags, { photos }] = await Promise.all([searchStories(actor, text), listTags(actor), listPhotos(actor, { text, size: 6 })]);
    const wanted = text.toLocaleLowerCase();
    const named = tags.filter(({ name, also }) => [name, ...also].some((each) => each.toLocaleLowerCase().includes(wanted))).slice(0, 12);
    return {
      stories,
      tags: named.map(({ id, name, kind }) => ({ id, name, kind })),
      photos: photos.map(({ id, caption, filename }) => ({ id, caption, filename })),
    };
  });
