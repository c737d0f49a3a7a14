import { inArray } from 'drizzle-orm';
import { db } from '../client.ts';
import { getContributors } from '../contributor/queries.ts';
import { withCuts } from '../photo/cuts.ts';
import { rightsToShow } from '../photo/metadata-queries.ts';
import { getPhotos } from '../photo/queries.ts';
import { relatedIds, type StoryPage } from '../release/rules.ts';
import { section } from '../section/schema.ts';
import { publicTags } from '../tag/same.ts';
import type { Actor } from '../user/rules.ts';
import { countWords, plainText, withoutNotes } from './body-rules.ts';
import { variantsOf } from './headline-rules.ts';
import { getStory } from './queries.ts';
import { story } from './schema.ts';

/** The newest text of a story in the shape readers would see it; undefined when the actor may not read it. */
export async function getPreview(actor: Actor, storyId: string): Promise<StoryPage | undefined> {
  const found = await getStory(actor, storyId);
  if (!found) return undefined;
  const { draft } = found;
  const photoIds = draft.photos.map((each) => each.photoId);
  const [tags, people, photos, rights, place, related] = await Promise.all([
    publicTags(db, draft.tags),
    getContributors(
      actor,
      draft.bylines.map(({ id }) => id),
    ),
    getPhotos(actor, photoIds),
    rightsToShow(actor, photoIds),
    placeOf(draft.sectionId),
    headlinesOf(relatedIds(draft.body)),
  ]);
  return {
    ...draft,
    ...variantsOf(draft),
    ...place,
    body: withoutNotes(draft.body),
    storyId,
    path: found.livePath ?? '',
    publishedAt: Date.now(),
    updatedAt: Date.now(),
    version: found.version,
    corrections: [],
    isRetracted: false,
    publicVersions: 1,
    translations: [],
    wordCount: countWords(plainText(draft.body), draft.language),
    tags: tags.map(({ slug, name }) => ({ slug, name })),
    bylines: draft.bylines.flatMap(({ id, role }) => people.filter((each) => each.id === id).map(({ name, kind }) => ({ slug: '', name, kind, role }))),
    photos: await withCuts(
      draft.photos.flatMap((placement, index) => {
        const photo = photos.find((each) => each.id === placement.photoId);
        const shown = rights.get(placement.photoId);
        return photo && shown ? [{ ...photo, ...placement, ...shown, isFirst: index === 0 }] : [];
      }),
    ),
    related,
  };
}

async function placeOf(sectionId: string | null) {
  const sections = await db.select({ id: section.id, slug: section.slug, name: section.name, parentId: section.parentId }).from(section);
  const own = sections.find((each) => each.id === sectionId);
  const parent = sections.find((each) => each.id === own?.parentId);
  return {
    sectionSlug: own?.slug ?? '',
    sectionName: own?.name ?? 'No section yet',
    parent: parent ? { slug: parent.slug, name: parent.name } : null,
  };
}

async function headlinesOf(ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await db.select({ storyId: story.id, headline: story.headline }).from(story).where(inArray(story.id, ids));
  return rows.map((row) => ({ ...row, path: '', isRetracted: false }));
}
