import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { addSmallPhoto } from '../matrix-makers.ts';
import { editPhoto } from '../photo/commands.ts';
import { openTestDatabase } from '../test-database.ts';
import { SYSTEM } from '../user/rules.ts';
import { setTheme } from './commands.ts';
import { followTheme } from './follow.ts';
import { currentTheme } from './public.ts';
import { contrast, HOUSE_THEME, Theme, themeCss } from './rules.ts';

const problems = (input: object) => Theme.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

test('contrast is WCAG’s', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test('a colour that cannot be read is refused beside it, with the ratio; so is what is no colour', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ accent: '#ffcc00' })).toEqual(['accent: This colour has a contrast of 1.4 : 1 on its paper; 4.5 : 1 is needed']);
  expect(problems({ darkPaper: '#808080' })).toEqual([
    expect.stringMatching(/^darkInk: The quieter shade of this text has a contrast of [\d.]+ : 1/),
    expect.stringMatching(/^darkAccent: This colour has a contrast of [\d.]+ : 1/),
  ]);
  for (const wrong of ['red', '#12345', 'url(x)', '#12345g']) expect(problems({ ink: wrong }), wrong).toHaveLength(1);
});

test('the house’s own look needs no style sheet; another is a few custom properties', () => {
  expect(themeCss(HOUSE_THEME)).toBe('');
  const css = themeCss(Theme.parse({ accent: '#0b5394', headlineFont: 'sans' }));
  expect(css).toContain('--accent:#0b5394');
  expect(css).toContain('--headline:ui-sans-serif');
  expect(css).toContain('@media (prefers-color-scheme:dark)');
});

test('a theme that is set is there for every page, and who set it is in the audit; refused for a logo that is no photo', async () => {
  await openTestDatabase();
  await followTheme();
  expect(currentTheme().name).toBe('');
  await setTheme(SYSTEM, Theme.parse({ name: 'The Tidewater Post', accent: '#0b5394' }));
  await expect.poll(() => currentTheme()).toMatchObject({ name: 'The Tidewater Post', accent: '#0b5394', logo: null });
  await expect(setTheme(SYSTEM, Theme.parse({ logoId: 'nothing' }))).rejects.toMatchObject({ fields: { logoId: 'There is no such photo' } });
  const { rows } = await store().client.execute("select verb from audit where noun = 'theme'");
  expect(rows.map(({ verb }) => verb)).toEqual(['theme.set']);
});

test('new words of the logo’s photo are there for every page, also after a read that failed', async () => {
  await openTestDatabase();
  await followTheme();
  const logo = await addSmallPhoto(SYSTEM);
  const write = (alt: string) => editPhoto(SYSTEM, { photoId: logo.id, caption: '', credit: 'Nora Quay', byline: '', alt });
  await write('A boat');
  await setTheme(SYSTEM, Theme.parse({ logoId: logo.id }));
  await expect.poll(() => currentTheme().logo?.key).toBe(logo.key);
  await write('A gull');
  await expect.poll(() => currentTheme().logo?.alt).toBe('A gull');
  const { client } = store();
  await client.execute('alter table theme rename to theme_away');
  const { error } = console;
  const said = new Promise<string>((resolve) => {
    console.error = resolve;
  });
  await write('Two gulls');
  expect(await said).toContain('is read again');
  console.error = error;
  await client.execute('alter table theme_away rename to theme');
  await expect.poll(() => currentTheme().logo?.alt).toBe('Two gulls');
});
