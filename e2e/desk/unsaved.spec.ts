import { rmSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import { draftStory, type Person, signInAs, unique } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';
import { rowsOf } from '../rows.ts';
import { freePort, type Site, startSite } from '../site.ts';

const cookieOf = ({ cookie }: Person, site: Site) => ({ ...cookie, url: site.url });
const storyOf = (site: Site, id: string) => rowsOf(site, 'select headline, standfirst, slug from story where id = ?', [id]).then(([row]) => row);

test('what somebody typed is back for them alone, whoever signs in on the same browser in between', async ({ browser, site }) => {
  const { id, draft } = await draftStory(site);
  const [ada, bea] = [await signInAs(site, 'editor'), await signInAs(site, 'editor')];
  const context = await browser.newContext({ baseURL: site.url });
  await context.addCookies([cookieOf(ada, site)]);
  const hers = new StoryEditor(await context.newPage());
  await hers.open(id);
  await context.clearCookies();
  await hers.standfirst.fill('Typed by Ada alone.');
  await expect(hers.page.getByText('You are signed out')).toBeVisible();
  await hers.page.close();
  await context.addCookies([cookieOf(bea, site)]);
  const other = new StoryEditor(await context.newPage());
  await other.open(id);
  await expect(other.saved()).toBeVisible();
  await expect(other.standfirst).toHaveValue(draft.standfirst);
  await other.kicker.fill('Bea');
  await expect(other.saved()).toBeVisible();
  expect(await storyOf(site, id)).toMatchObject({ standfirst: draft.standfirst });
  await context.addCookies([cookieOf(ada, site)]);
  await hers.page.close();
  await other.page.reload();
  await expect(other.standfirst).toHaveValue('Typed by Ada alone.');
  await expect(other.saved()).toBeVisible();
  await expect(other.kicker).toHaveValue('Bea');
  await context.close();
});

test('an open page saves in nobody else’s name, when another signs in beside it', async ({ browser, site }) => {
  const { id, draft } = await draftStory(site);
  const [ada, bea] = [await signInAs(site, 'editor'), await signInAs(site, 'editor')];
  const context = await browser.newContext({ baseURL: site.url });
  await context.addCookies([cookieOf(ada, site)]);
  const editor = new StoryEditor(await context.newPage());
  await editor.open(id);
  await context.addCookies([cookieOf(bea, site)]);
  await editor.standfirst.fill('Typed by Ada alone.');
  await expect(editor.page.getByText('Somebody else is signed in here now')).toBeVisible();
  expect(await storyOf(site, id)).toMatchObject({ standfirst: draft.standfirst });
  await context.addCookies([cookieOf(ada, site)]);
  await expect(editor.saved()).toBeVisible();
  const [newest] = await rowsOf(site, 'select author_id from story_version where story_id = ? order by seq desc limit 1', [id]);
  expect(newest).toEqual({ author_id: ada.userId });
  await context.close();
});

test('after Broadsheet was renewed an open editor says so, and a reload saves what was typed', async ({ as, site }) => {
  const { id } = await draftStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(id);
  await page.route(`**/dashboard/stories/${id}`, (route) => {
    const headers = route.request().headers();
    const known = headers['next-action'];
    return route.continue(known ? { headers: { ...headers, 'next-action': known.replace(/.{8}$/, '00000000') } } : {});
  });
  await editor.standfirst.fill('Typed on a page of the build before.');
  await expect(page.getByText('Broadsheet was renewed')).toBeVisible();
  await editor.standfirst.pressSequentially(' And on.');
  await editor.button('File').click();
  await expect(page.getByText('Reload it, then try again')).toBeVisible();
  await page.unroute(`**/dashboard/stories/${id}`);
  await editor.button('Reload').click();
  await expect.poll(() => storyOf(site, id)).toMatchObject({ standfirst: 'Typed on a page of the build before. And on.' });
  await expect(editor.saved()).toBeVisible();
});

test('a field that is refused is named, and everything else is saved', async ({ as, site }) => {
  const [taken, { id }] = [await draftStory(site, { slug: unique('taken').toLowerCase() }), await draftStory(site)];
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.slug.fill('-x');
  await editor.headline.fill('Saved beside a malformed address');
  await expect(page.getByText('Saved, but not what is marked')).toBeVisible();
  await expect(page.getByText('Use letters, digits and single hyphens only').first()).toBeVisible();
  await expect.poll(() => storyOf(site, id)).toMatchObject({ headline: 'Saved beside a malformed address', slug: null });
  await page.reload();
  await expect(editor.slug).toHaveValue('-x');
  await editor.slug.fill(taken.draft.slug);
  await editor.goToEnd();
  await page.keyboard.type(' Saved beside an address of another.');
  await expect(page.getByText('Another story in this section has this address').first()).toBeVisible();
  await expect(page.getByText('Saved, but not what is marked')).toBeVisible();
  const newest = () => rowsOf(site, 'select snapshot from story_version where story_id = ? order by seq desc limit 1', [id]);
  await expect.poll(async () => JSON.stringify(await newest())).toContain('Saved beside an address of another.');
  await editor.button('Ready').click();
  await expect(page.getByText('Before it can go on')).toBeVisible();
  expect(await rowsOf(site, 'select state from story where id = ?', [id])).toEqual([{ state: 'draft' }]);
  await editor.slug.fill('free-again');
  await expect(editor.saved()).toBeVisible();
  expect(await storyOf(site, id)).toMatchObject({ slug: 'free-again' });
});

test('a browser that forbids its store does not stop the saving', async ({ as, site }) => {
  const { id } = await draftStory(site);
  const page = await as('editor');
  await page.addInitScript(() => {
    for (const name of ['getItem', 'setItem', 'removeItem'] as const)
      Storage.prototype[name] = () => {
        throw new Error('Forbidden');
      };
  });
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.standfirst.fill('Once.');
  await expect(editor.saved()).toBeVisible();
  await editor.standfirst.fill('Twice.');
  await expect.poll(() => storyOf(site, id)).toMatchObject({ standfirst: 'Twice.' });
});

test('the server is killed while somebody types, and started again: the bar says so, and everything typed is saved by itself', async ({ browser }) => {
  const variables = { KEEP: 'on', PORT: String(await freePort()) };
  const before = await startSite({ ...variables, SITE_URL: `http://localhost:${variables.PORT}` });
  const site = { ...before, url: `http://localhost:${variables.PORT}` };
  const { id } = await draftStory(site);
  const context = await browser.newContext({ baseURL: site.url });
  await context.addCookies([cookieOf(await signInAs(site, 'editor'), site)]);
  const editor = new StoryEditor(await context.newPage());
  await editor.open(id);
  await editor.goToEnd();
  await editor.page.keyboard.type(' Typed before the end,');
  await before.stop('SIGKILL');
  await editor.page.keyboard.type(' typed without a server,');
  await expect(editor.page.getByText('Not saved: the server did not answer')).toBeVisible();
  await expect(editor.saved()).toBeHidden();
  const after = await startSite({ ...variables, SITE_URL: site.url, EMPTY: 'on' }, site.folder);
  await editor.page.keyboard.type(' and typed on.');
  await expect(editor.saved()).toBeVisible({ timeout: 15_000 });
  const [newest] = await rowsOf(site, 'select snapshot from story_version where story_id = ? order by seq desc limit 1', [id]);
  expect(newest?.snapshot).toContain('Typed before the end, typed without a server, and typed on.');
  await context.close();
  await after.stop();
  rmSync(site.folder, { recursive: true, force: true });
});
