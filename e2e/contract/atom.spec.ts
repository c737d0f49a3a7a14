import { correctStory } from '#db/story/correct-commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, publishedStory, unique } from '../newsroom.ts';
import { ask } from './raw.ts';

const HOSTILE = 'Fish & chips <b>]]> ]]> "cost" \u{1F41F} السمك';

test('Atom tells a correction by its time of updating, under an id that stays', async ({ page, site }) => {
  const headline = `Atom ${HOSTILE} ${unique('end')}`;
  const story = await publishedStory(site, { headline });
  const entry = async () => {
    const found = await ask(`${site.url}/atom.xml`);
    expect(found.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    return page.evaluate(
      ([source, title]) => {
        const parsed = new DOMParser().parseFromString(source ?? '', 'text/xml');
        const own = [...parsed.querySelectorAll('entry')].find((each) => each.querySelector('title')?.textContent === title);
        const text = (name: string) => own?.querySelector(name)?.textContent ?? '';
        return { fault: parsed.querySelector('parsererror')?.textContent ?? '', id: text('id'), updated: text('updated'), published: text('published') };
      },
      [found.body.toString(), headline],
    );
  };
  const before = await entry();
  expect([before.fault, before.updated]).toEqual(['', before.published]);
  await inNewsroom(site, () =>
    correctStory(SYSTEM, {
      storyId: story.id,
      saves: story.saves,
      draft: { ...story.draft, slug: unique('moved'), standfirst: 'It was otherwise.' },
      correction: { kind: 'correction', publicText: 'It was otherwise.', placement: 'top' },
    }),
  );
  await expect.poll(async () => Date.parse((await entry()).updated)).toBeGreaterThan(Date.parse(before.updated));
  expect(await entry()).toMatchObject({ id: before.id, published: before.published });
  const corrections = (await ask(`${site.url}/corrections/atom.xml`)).body.toString();
  expect(corrections).toContain('It was otherwise.');
});
