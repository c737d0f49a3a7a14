import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { JsonLd } from '#components/story/json-ld.tsx';
import { Story } from '#components/story/story.tsx';
import { isAuthor } from '#db/contributor/rules.ts';
import { renditionPath } from '#db/photo/rules.ts';
import { getMovedPath, getStory } from '#db/release/public.ts';
import { site } from '../../../site.ts';
import { Frame } from '../../frame.tsx';

type Props = { params: Promise<{ section: string; slug: string }> };

/** The story at this address, once per print; a moved one leads on, anything else is not found. */
const storyAt = cache(async (params: Props['params']) => {
  const { section, slug } = await params;
  const path = `/${decodeURIComponent(section)}/${decodeURIComponent(slug)}`;
  const story = await getStory(path);
  if (story) return story;
  const moved = await getMovedPath(path);
  if (moved) permanentRedirect(moved);
  notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const story = await storyAt(params);
  const photo = story.photos[0];
  const rendition = photo?.renditions.filter((each) => each.format === 'jpeg').at(-1);
  const images = photo && rendition ? [{ url: renditionPath(photo.key, rendition), width: rendition.width, height: rendition.height, alt: photo.alt }] : [];
  return {
    title: story.headline,
    description: story.standfirst,
    alternates: { canonical: story.path },
    openGraph: {
      type: 'article',
      siteName: site.name,
      locale: story.language,
      title: story.headline,
      description: story.standfirst,
      url: story.path,
      images,
      publishedTime: new Date(story.publishedAt).toISOString(),
      modifiedTime: new Date(story.updatedAt).toISOString(),
      section: story.sectionName,
      tags: story.tags.map((tag) => tag.name),
      authors: story.bylines.filter(isAuthor).map((byline) => `${site.url}/by/${byline.slug}`),
    },
    twitter: { card: images.length > 0 ? 'summary_large_image' : 'summary' },
  };
}

export default async function StoryPage({ params }: Props) {
  const story = await storyAt(params);
  return (
    <Frame current={`/${story.parent?.slug ?? story.sectionSlug}`}>
      <JsonLd story={story} site={site} />
      <Story story={story} site={site} />
    </Frame>
  );
}
