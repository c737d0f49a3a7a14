import type { Metadata } from 'next';
import { CommentsFoot } from '#components/comment/comments-foot.tsx';
import { Alike } from '#components/story/alike.tsx';
import { EmbedScript } from '#components/story/embed.tsx';
import { headlineText } from '#components/story/headline.tsx';
import { JsonLd } from '#components/story/json-ld.tsx';
import { ReadingScripts } from '#components/story/reading-tools.tsx';
import { Story } from '#components/story/story.tsx';
import { openGraphLocale, wordsFor } from '#components/ui/messages/words.ts';
import { getComments, listPicks } from '#db/comment/public.ts';
import { isAuthor } from '#db/contributor/rules.ts';
import { renditionPath } from '#db/photo/rules.ts';
import { getShareImage } from '#db/photo/share-public.ts';
import { listAlike } from '#db/release/alike-public.ts';
import { originalOf, type StoryPage as Reading } from '#db/release/rules.ts';
import { listSeriesOf } from '#db/release/series-public.ts';
import { site } from '../../../site.ts';
import { Frame } from '../../frame.tsx';
import { leafletsOfHouse } from '../../sections.ts';
import { type StoryParams, storyAt } from './story-at.ts';
import { TAKEN_DOWN, TakenDown } from './taken-down.tsx';

const PICKS = 2;

type Props = { params: StoryParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story, takenDown } = await storyAt(params);
  if (takenDown !== undefined) return TAKEN_DOWN;
  const images = await sharedWith(story);
  const said = (headline: string) => headlineText({ ...story, headline }, wordsFor(story.language, site.language).words);
  return {
    title: said(story.searchTitle || story.headline),
    description: story.searchDescription || story.standfirst,
    alternates: { canonical: story.path, languages: languagesOf(story) },
    openGraph: {
      type: 'article',
      siteName: site.name,
      locale: openGraphLocale(story.language, site.language),
      title: said(story.socialHeadline || story.headline),
      description: story.standfirst,
      url: story.path,
      images,
      publishedTime: new Date(story.publishedAt).toISOString(),
      modifiedTime: new Date(story.updatedAt).toISOString(),
      section: story.sectionName,
      tags: story.tags.map((tag) => tag.name),
      authors: story.bylines.filter(isAuthor).map((byline) => `${site.url}/by/${byline.slug}`),
    },
    twitter: { card: images.length > 0 ? 'summary_large_image' : 'summary', title: said(story.socialHeadline || story.headline) },
  };
}

export default async function StoryPage({ params }: Props) {
  const { story, takenDown } = await storyAt(params);
  if (takenDown !== undefined) return <TakenDown notice={takenDown} />;
  const [series, alike, leaflets, comments] = await Promise.all([
    listSeriesOf(story),
    listAlike(story),
    leafletsOfHouse(),
    getComments({ ...story, parentSlug: story.parent?.slug ?? null }),
  ]);
  const picks = comments.count > 0 ? await listPicks(story.storyId, PICKS) : [];
  const around = wordsFor(story.language, site.language);
  return (
    <Frame current={`/${story.parent?.slug ?? story.sectionSlug}`}>
      <JsonLd story={story} site={site} leaflets={leaflets.map(({ name }) => name)} />
      <Story story={story} site={site} series={series} />
      <CommentsFoot path={story.path} {...comments} picks={picks} site={site} around={around} />
      <Alike cards={alike} site={site} around={around} />
      <EmbedScript body={story.body} />
      <ReadingScripts />
    </Frame>
  );
}

/** The picture the story is shared with, or its photo while that is not made. */
async function sharedWith(story: Reading) {
  const [photo] = story.photos;
  const rendition = photo?.renditions.filter((each) => each.format === 'jpeg').at(-1);
  if (!photo || !rendition) return [];
  const made = await getShareImage(story);
  return [made ? { ...made, alt: `${story.headline}. ${photo.alt}` } : { ...rendition, url: renditionPath(photo.key, rendition), alt: photo.alt }];
}

/** The addresses of a story and its translations by language, as each of them says of all. */
function languagesOf(story: Reading): Record<string, string> | undefined {
  if (story.translations.length === 0) return undefined;
  const all = [story, ...story.translations].map(({ language, path }) => [language, path] as const);
  return { ...Object.fromEntries(all), 'x-default': originalOf(story, site.language).path };
}
