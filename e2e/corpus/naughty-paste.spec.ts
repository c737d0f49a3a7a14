import { Body } from '#db/story/body-rules.ts';
import { expect, test } from '../fixtures.ts';
import { draftStory } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';
import { rowsOf } from '../rows.ts';
import { needsCorpus, textIn } from './corpus.ts';

needsCorpus();

test('every known attack pasted as HTML, and as what an editor copies, runs nothing and leaves only blocks of ours', async ({ as, site }) => {
  const attacks = (JSON.parse(textIn('naughty/xss-owasp.json')) as { payload: string }[]).map(({ payload }) => payload);
  expect(attacks.length).toBeGreaterThan(50);
  const made = await draftStory(site, { body: { type: 'doc', content: [] } });
  const page = await as('editor');
  page.on('dialog', () => {
    throw new Error('A paste ran as script');
  });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) asked.push(request.url());
  });
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.text.click();
  const paste = (html: string) =>
    editor.text.evaluate((element, given) => {
      const data = new DataTransfer();
      data.setData('text/html', given);
      data.setData('text/plain', 'plain');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, html);
  for (const attack of attacks) {
    await paste(`<p>before</p>${attack}<p>after</p>`);
    await paste(`<p data-pm-slice="1 1 []">copied ${attack}</p>`);
  }
  await paste('<p>The last one is in.</p>');
  await expect(editor.text).toContainText('The last one is in.');
  const inside = await editor.text.locator('script, iframe, object, embed, svg, style, form, [onerror], [onload], [onclick], a[href^="javascript" i]').count();
  expect(inside).toBe(0);
  await expect(editor.saved()).toBeVisible();
  const [row] = await rowsOf(site, 'select v.snapshot from story s join story_version v on v.story_id = s.id and v.seq = s.version where s.id = ?', [made.id]);
  const { body } = JSON.parse(String(row?.snapshot));
  expect(Body.safeParse(body).success).toBe(true);
  expect(JSON.stringify(body)).toContain('The last one is in.');
  expect(asked).toEqual([]);
});
