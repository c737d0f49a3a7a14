import { expect, test } from '@playwright/test';
import { onShown } from '../pages.ts';
import { listTranslated, translationsOf } from '../release/translations-public.ts';
import { openTestNewsroom, type TestNewsroom, verbsOn } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { withdrawStory } from './commands.ts';
import { linkTranslation, unlinkTranslation } from './translation-commands.ts';
import { listTranslationsOf } from './translation-queries.ts';
import { ownName } from './translation-rules.ts';

let room: TestNewsroom;
let ada: Actor;
test.beforeEach(async () => {
  room = await openTestNewsroom();
  ada = await room.person('Ada', 'editor');
});

const published = (language: string, slug: string) => room.publish(ada, { language, slug });
const seenFrom = async (storyId: string, language: string) => (await translationsOf({ storyId, language })).map(({ path }) => path);

test('two that are linked are translations of one another, and a third joins both', async () => {
  const [english, spanish, arabic] = [await published('en', 'one'), await published('es', 'uno'), await published('ar', 'wahid')];
  await linkTranslation(ada, { storyId: english.storyId, otherId: spanish.storyId });
  await linkTranslation(ada, { storyId: arabic.storyId, otherId: spanish.storyId });
  expect(await seenFrom(english.storyId, 'en')).toEqual(['/news/uno', '/news/wahid']);
  expect(await seenFrom(arabic.storyId, 'ar')).toEqual(['/news/one', '/news/uno']);
  expect((await listTranslationsOf(ada, spanish.storyId)).map(({ language, isLive }) => [language, isLive])).toEqual([
    ['en', true],
    ['ar', true],
  ]);
  expect((await listTranslated()).get('/news/uno')).toEqual({ en: '/news/one', es: '/news/uno', ar: '/news/wahid' });
  expect(await verbsOn(arabic.storyId)).toContain('story.translate');
});

test('readers are led only to what they may see now', async () => {
  const [english, spanish] = [await published('en', 'one'), await published('es', 'uno')];
  const { storyId: draft } = await room.begin(ada, { language: 'ar' });
  await linkTranslation(ada, { storyId: english.storyId, otherId: spanish.storyId });
  await linkTranslation(ada, { storyId: english.storyId, otherId: draft });
  expect(await seenFrom(english.storyId, 'en')).toEqual(['/news/uno']);
  await withdrawStory(ada, { storyId: spanish.storyId, reason: 'It is not ours' });
  expect(await seenFrom(english.storyId, 'en')).toEqual([]);
  expect((await listTranslated()).size).toBe(0);
});

test('refused for two stories in one language, for itself, and for who may not', async () => {
  const [english, other] = [await published('en', 'one'), await published('en', 'two')];
  const spanish = await published('es', 'uno');
  await expect(linkTranslation(ada, { storyId: english.storyId, otherId: other.storyId })).rejects.toMatchObject({
    fields: { otherId: expect.stringContaining('Two of them are in English') },
  });
  await linkTranslation(ada, { storyId: english.storyId, otherId: spanish.storyId });
  await expect(linkTranslation(ada, { storyId: spanish.storyId, otherId: other.storyId })).rejects.toMatchObject({ code: 'invalid' });
  await expect(linkTranslation(ada, { storyId: english.storyId, otherId: english.storyId })).rejects.toMatchObject({ code: 'invalid' });
  const rex = await room.person('Rex', 'reporter');
  await expect(linkTranslation(rex, { storyId: english.storyId, otherId: other.storyId })).rejects.toMatchObject({ code: 'forbidden' });
});

test('one that is taken out leaves the others linked; the pages of all are dropped', async () => {
  const [english, spanish, arabic] = [await published('en', 'one'), await published('es', 'uno'), await published('ar', 'wahid')];
  await linkTranslation(ada, { storyId: english.storyId, otherId: spanish.storyId });
  await linkTranslation(ada, { storyId: english.storyId, otherId: arabic.storyId });
  const dropped: string[] = [];
  const stop = onShown((names) => dropped.push(...names));
  await unlinkTranslation(SYSTEM, { storyId: english.storyId, otherId: arabic.storyId });
  stop();
  expect(dropped.sort()).toEqual(['feeds', 'story:/news/one', 'story:/news/uno', 'story:/news/wahid']);
  expect(await seenFrom(english.storyId, 'en')).toEqual(['/news/uno']);
  expect(await seenFrom(arabic.storyId, 'ar')).toEqual([]);
  await unlinkTranslation(ada, { storyId: english.storyId, otherId: spanish.storyId });
  expect(await seenFrom(spanish.storyId, 'es')).toEqual([]);
  await expect(unlinkTranslation(ada, { storyId: english.storyId, otherId: spanish.storyId })).rejects.toMatchObject({ code: 'missing' });
});

test('a language is called by its own name', () => {
  expect(['en', 'es', 'ar'].map(ownName)).toEqual(['English', 'Español', 'العربية']);
});
