import type { BreadcrumbList, NewsArticle, WithContext } from 'schema-dts';
import type { Site } from '#components/ui/site.ts';
import { renditionPath } from '#db/photo/rules.ts';
import type { StoryPage } from '#db/release/rules.ts';

/** The story as search engines read it: schema.org NewsArticle and BreadcrumbList, an element each, since not every reader knows `@graph`. */
export function JsonLd({ story, site }: { story: StoryPage; site: Site }) {
  return (
    <>
      <Thing thing={{ '@context': 'https://schema.org', ...newsArticle(story, site) }} />
      <Thing thing={{ '@context': 'https://schema.org', ...breadcrumbs(story, site) }} />
    </>
  );
}

function Thing({ thing }: { thing: WithContext<NewsArticle | BreadcrumbList> }) {
  const json = JSON.stringify(thing).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON-LD has no other form; every "<" in it is escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

function newsArticle(story: StoryPage, site: Site): NewsArticle {
  return {
    '@type': 'NewsArticle',
    '@id': `${site.url}${story.path}`,
    mainEntityOfPage: `${site.url}${story.path}`,
    headline: story.headline,
    description: story.standfirst || undefined,
    inLanguage: story.language,
    datePublished: new Date(story.publishedAt).toISOString(),
    dateModified: new Date(story.updatedAt).toISOString(),
    wordCount: story.wordCount,
    articleSection: story.sectionName,
    keywords: story.tags.map((tag) => tag.name),
    author: story.bylines.map(({ slug, name }) => ({ '@type': 'Person', name, url: `${site.url}/by/${slug}` })),
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: site.url, logo: { '@type': 'ImageObject', url: `${site.url}/icon.svg` } },
    image: story.photos.map((photo) => imageOf(photo, site)),
    version: story.version,
    correction: story.corrections
      .filter(({ publicText }) => publicText)
      .map(({ id, publicText, at }) => ({
        '@type': 'CorrectionComment',
        '@id': `${site.url}${story.path}#correction-${id}`,
        text: publicText,
        datePublished: new Date(at).toISOString(),
      })),
    isAccessibleForFree: true,
  };
}

function imageOf(photo: StoryPage['photos'][number], site: Site) {
  const widest = photo.renditions.filter((each) => each.format === 'jpeg').at(-1);
  return {
    '@type': 'ImageObject' as const,
    url: widest ? `${site.url}${renditionPath(photo.key, widest)}` : undefined,
    width: widest && `${widest.width}`,
    height: widest && `${widest.height}`,
    caption: photo.caption,
    creditText: photo.credit,
  };
}

function breadcrumbs(story: StoryPage, site: Site): BreadcrumbList {
  const places = [story.parent, { slug: story.sectionSlug, name: story.sectionName }].filter((place) => place !== null);
  return {
    '@type': 'BreadcrumbList',
    itemListElement: places.map(({ slug, name }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: `${site.url}/${slug}` })),
  };
}
