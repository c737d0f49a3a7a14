import { expect, test } from '@playwright/test';
import { withdrawPhoto } from '../rights/commands.ts';
import { openTestNewsroom } from '../test-newsroom.ts';
import { plantPhoto } from '../test-photos.ts';
import { SYSTEM } from '../user/rules.ts';
import { publishStory } from './commands.ts';
import { listPhotoReasons } from './gate-queries.ts';

test('a photo that lost its rights is told of by its id, with what becomes of the story; the gate says the same', async () => {
  const room = await openTestNewsroom();
  const [gone, standIn, fine] = [await plantPhoto(), await plantPhoto(), await plantPhoto()];
  const use = (photoId: string, fallbackId: string | null = null) => ({ photoId, caption: 'C', credit: 'C', alt: 'A', fallbackId });
  const editor = await room.person('Ada', 'editor');
  const saving = await room.begin(editor, { photos: [use(gone), use(fine)] });
  expect(await listPhotoReasons(editor, saving.storyId, saving.draft)).toEqual({});
  await withdrawPhoto(SYSTEM, { photoId: gone, reason: 'The wrong quay' });
  const message = 'Photo 1 was withdrawn everywhere: The wrong quay – the story goes out without it';
  expect(await listPhotoReasons(editor, saving.storyId, saving.draft)).toEqual({ [gone]: [message] });
  await expect(publishStory(editor, saving)).rejects.toMatchObject({ details: { findings: [{ field: 'photos.0.caption', message, severity: 'warning' }] } });
  const { draft } = await room.begin(editor, { headline: 'Stood in', photos: [use(gone, standIn)] });
  expect((await listPhotoReasons(editor, 'other', draft))[gone]?.[0]).toContain('the photo that stands in takes its place');
});
