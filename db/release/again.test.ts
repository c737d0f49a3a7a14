import { expect, test } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { type Change, change } from '../change.ts';
import { store } from '../client.ts';
import { openTestNewsroom } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { openReleases, releaseAgain } from './again.ts';
import { release, releasePhoto } from './schema.ts';

const STORIES = 200;
const PHOTOS = 20;

/** As many stories beside the one there is, each with more photos than SQLite takes values for in one statement. */
async function withPhotos({ tx }: Change): Promise<void> {
  const [first] = await tx.select().from(release);
  if (!first) throw new Error('There is no release');
  const { id: _, ...row } = first;
  const copies = Array.from({ length: STORIES }, (_, index) => ({ ...row, storyId: `story${index}`, path: `/news/story${index}` }));
  const made = await tx.insert(release).values(copies).returning({ id: release.id });
  const photo = { photoId: 'photo', key: 'key', caption: '', credit: 'Ann', alt: 'Boats', width: 1, height: 1 };
  for (const { id } of made) await tx.insert(releasePhoto).values(Array.from({ length: PHOTOS }, (_, position) => ({ releaseId: id, position, ...photo })));
}

test('two hundred stories with all their photos are released again in one go', async () => {
  const room = await openTestNewsroom();
  await room.publish(SYSTEM);
  await change(SYSTEM, 'section.edit', withPhotos);
  await change(SYSTEM, 'section.edit', async ({ tx, at }) => {
    const open = await openReleases(tx, at, eq(release.sectionSlug, 'news'));
    await releaseAgain(
      tx,
      at,
      open.map((row) => ({ row, differs: { sectionSlug: 'abroad' } })),
    );
  });
  const { rows } = await store().client.execute(
    "select count(*) as photos, count(distinct release_id) as stories from release_photo join release on id = release_id where section_slug = 'abroad'",
  );
  expect({ ...rows[0] }).toMatchObject({ photos: STORIES * PHOTOS, stories: STORIES });
});
