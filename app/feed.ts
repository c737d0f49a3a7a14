import { Feed, type Item } from 'feed';
import { notFound } from 'next/navigation';
import { bodyHtml } from '#components/story/body-html.ts';
import { headlineText } from '#components/story/headline.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { isAuthor } from '#db/contributor/rules.ts';
import type { ListedCorrection } from '#db/correction/public.ts';
import { CORRECTION_NAMES } from '#db/correction/rules.ts';
import { renditionPath } from '#db/photo/rules.ts';
import type { StoryPage } from '#db/release/rules.ts';
import { site } from './site.ts';

type FeedOf = { path: string; name: string; description: string; stories: StoryPage[]; mayBeEmpty?: boolean };

type Format = 'rss' | 'atom';

/** A feed of whole stories, RSS 2.0 or Atom (RFC 4287); what has no stories has no feed either, unless it may be empty. */
export function feedOf({ path, name, description, stories, mayBeEmpty = false }: FeedOf, format: Format = 'rss'): Response {
  if (stories.length === 0 && !mayBeEmpty) notFound();
  const updated = Math.max(0, ...stories.map((story) => story.updatedAt));
  return answer({ path, name, description, updated, language: languageOf(stories) }, stories.map(itemOf), format);
}

/** A feed of what was corrected, each by its sentence. */
export function correctionsFeed(corrections: ListedCorrection[], format: Format = 'rss'): Response {
  const items = corrections.map(({ id, kind, path, headline, publicText, at }) => ({
    id: `${site.url}/#correction-${id}`,
    guid: `${site.url}/#correction-${id}`,
    link: `${site.url}${path}#correction-${id}`,
    title: inCdata(`${CORRECTION_NAMES[kind]}: ${headline}`),
    description: inCdata(publicText),
    date: new Date(at),
  }));
  const updated = Math.max(0, ...corrections.map(({ at }) => at));
  return answer({ path: '/corrections', name: `${site.name}: corrections`, description: 'What we got wrong, and what is right', updated }, items, format);
}

type About = { path: string; name: string; description: string; updated: number; language?: string };

function answer({ path, name, description, updated, language = site.language }: About, items: Item[], format: Format): Response {
  const feed = new Feed({
    id: `${site.url}${path}`,
    link: `${site.url}${path}`,
    title: name,
    author: { name: site.name },
    description,
    language,
    copyright: site.name,
    generator: 'Broadsheet',
    updated: new Date(updated),
    feedLinks: { [format]: `${site.url}${path === '/' ? '' : path}/${format}.xml` },
  });
  for (const item of items) feed.addItem(item);
  const text = format === 'rss' ? feed.rss2() : feed.atom1();
  return new Response(text, { headers: { 'Content-Type': `application/${format}+xml; charset=utf-8` } });
}

/** The language all of them are in, where that is another than the paper's. */
function languageOf(stories: StoryPage[]): string | undefined {
  const [language, another] = new Set(stories.map((story) => story.language.split('-')[0]));
  return another === undefined && language !== site.language.split('-')[0] ? language : undefined;
}

function itemOf(story: StoryPage): Item {
  const { words } = wordsFor(story.language, site.language);
  const photo = story.photos[0];
  const rendition = photo?.renditions.find((each) => each.format === 'jpeg' && each.width >= 640) ?? photo?.renditions.at(-1);
  return {
    id: `${site.url}/#${story.storyId}`,
    guid: `${site.url}/#${story.storyId}`,
    link: `${site.url}${story.path}`,
    title: inCdata(headlineText(story, words)),
    description: inCdata(story.standfirst),
    content: inCdata(bodyHtml(story, site.url, words)),
    date: new Date(story.updatedAt),
    published: new Date(story.publishedAt),
    extensions: [{ name: 'dc:creator', objects: { _text: clean(creatorsOf(story)) } }],
    category: story.tags.map(({ name }) => ({ name: clean(name) })),
    enclosure: photo && rendition && { url: `${site.url}${renditionPath(photo.key, rendition)}`, type: `image/${rendition.format}`, length: rendition.bytes },
  };
}

/** Who wrote it; where nobody is said to have, everybody it names. */
function creatorsOf({ bylines }: StoryPage): string {
  const authors = bylines.filter(isAuthor);
  return (authors.length > 0 ? authors : bylines).map(({ name }) => name).join(', ');
}

/** Text as it can stand in CDATA (XML 1.0 section 2.7); the feed library itself sees to the first end of CDATA in it. */
function inCdata(text: string): string {
  const [head = '', ...rest] = clean(text).split(']]>');
  return rest.length > 0 ? `${head}]]>${rest.join(']]]]><![CDATA[>')}` : head;
}

/** Without the characters XML 1.0 section 2.2 forbids. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
