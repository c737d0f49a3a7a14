import type { BreadcrumbList, BroadcastEvent, NewsArticle, VideoObject, WithContext } from 'schema-dts';
import type { Site } from '#components/ui/site.ts';
import { isAuthor } from '#db/contributor/rules.ts';
import type { LeafletName } from '#db/leaflet/rules.ts';
import { type Rendition, renditionPath } from '#db/photo/rules.ts';
import { originalOf, type PublicByline, type PublicPhoto, type StoryPage } from '#db/release/rules.ts';

const SOURCE_TYPES = [
  'AlgorithmicallyEnhancedDigitalSource',
  'AlgorithmicMediaDigitalSource',
  'CompositeCaptureDigitalSource',
  'CompositeDigitalSource',
  'CompositeSyntheticDigitalSource',
  'CompositeWithTrainedAlgorithmicMediaDigitalSource',
  'DataDrivenMediaDigitalSource',
  'DigitalCaptureDigitalSource',
  'NegativeFilmDigitalSource',
  'PositiveFilmDigitalSource',
  'PrintDigitalSource',
  'ScreenCaptureDigitalSource',
  'TrainedAlgorithmicMediaDigitalSource',
  'VirtualRecordingDigitalSource',
] as const;

/** The story as search engines read it: schema.org NewsArticle and BreadcrumbList, an element each, since not every reader knows `@graph`. */
export function JsonLd({ story, site, leaflets = [] }: { story: StoryPage; site: Site; leaflets?: LeafletName[] }) {
  return (
    <>
      <Thing thing={{ '@context': 'https://schema.org', ...newsArticle(story, site, leaflets) }} />
      <Thing thing={{ '@context': 'https://schema.org', ...breadcrumbs(story, site) }} />
    </>
  );
}

/** One thing of schema.org in the page. */
export function Thing({ thing }: { thing: WithContext<NewsArticle | BreadcrumbList | VideoObject | BroadcastEvent> }) {
  const json = JSON.stringify(thing).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON-LD has no other form; every "<" in it is escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

function newsArticle(story: StoryPage, site: Site, leaflets: LeafletName[]): NewsArticle {
  const told = story.corrections.filter(({ publicText }) => publicText);
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
    keywords: listed(story.tags.map((tag) => tag.name)),
    author: peopleOf(story, site, isAuthor),
    translator: peopleOf(story, site, ({ role }) => role === 'translated'),
    contributor: peopleOf(story, site, (byline) => !isAuthor(byline) && byline.role !== 'translated'),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: site.name,
      url: site.url,
      ...policiesOf(site, leaflets),
      logo: { '@type': 'ImageObject', url: `${site.url}/icon.png`, width: pixels(512), height: pixels(512) },
    },
    image: listed(story.photos.flatMap((photo) => imagesOf(photo, site))),
    version: story.version,
    correction: listed(told.map((each) => correctionOf(each, story, site))),
    isAccessibleForFree: true,
    ...translations(story, site),
  };
}

/** Where the house says how it works, as far as it has written that. */
function policiesOf(site: Site, leaflets: LeafletName[]) {
  const address = (name: LeafletName) => (leaflets.includes(name) ? `${site.url}/${name}` : undefined);
  return {
    publishingPrinciples: address('ethics'),
    ethicsPolicy: address('ethics'),
    correctionsPolicy: `${site.url}/corrections`,
    ownershipFundingInfo: address('about'),
    masthead: address('about'),
  };
}

/** What it is a translation of, or what it was translated into. */
function translations(story: StoryPage, site: Site): Pick<NewsArticle, 'workTranslation' | 'translationOfWork'> {
  const original = originalOf(story, site.language);
  const works = (each: { path: string; language: string }) => ({
    '@type': 'NewsArticle' as const,
    '@id': `${site.url}${each.path}`,
    inLanguage: each.language,
  });
  return original.path === story.path ? { workTranslation: listed(story.translations.map(works)) } : { translationOfWork: works(original) };
}

/** Those who did one kind of work, an agency as the organisation it is; undefined where nobody did. */
function peopleOf({ bylines }: StoryPage, site: Site, did: (byline: PublicByline) => boolean) {
  const people = bylines.filter(did).map(({ slug, name, kind }) => {
    const url = `${site.url}/by/${slug}`;
    return kind === 'agency' ? { '@type': 'Organization' as const, name, url } : { '@type': 'Person' as const, name, url };
  });
  return listed(people);
}

/** A list, or nothing where it is empty: an empty list says that there is none, which nobody checked. */
function listed<T>(all: T[]): T[] | undefined {
  return all.length > 0 ? all : undefined;
}

function correctionOf({ id, publicText, at }: StoryPage['corrections'][number], story: StoryPage, site: Site) {
  const datePublished = new Date(at).toISOString();
  return { '@type': 'CorrectionComment' as const, '@id': `${site.url}${story.path}#correction-${id}`, text: publicText, datePublished };
}

/** A length in pixels, for which UN/CEFACT has the code E37. */
function pixels(value: number) {
  return { '@type': 'QuantitativeValue' as const, value, unitCode: 'E37' };
}

/** The photo as it is on the page, and where it stands for the story also wide and square. */
function imagesOf(photo: PublicPhoto, site: Site) {
  const { own = photo.renditions, wide, square } = photo.cuts;
  return [own, wide, square].flatMap((renditions) => (renditions ? [imageOf(photo, renditions, site)] : []));
}

function imageOf(photo: PublicPhoto, renditions: Rendition[], site: Site) {
  const widest = renditions.filter((each) => each.format === 'jpeg').at(-1);
  const address = widest && `${site.url}${renditionPath(photo.key, widest)}`;
  return {
    '@type': 'ImageObject' as const,
    url: address,
    contentUrl: address,
    width: widest && pixels(widest.width),
    height: widest && pixels(widest.height),
    caption: photo.caption || undefined,
    creditText: photo.credit,
    creator: listed(photo.rights.creators.map((name) => ({ '@type': 'Person' as const, name }))),
    copyrightNotice: photo.rights.copyright || undefined,
    license: photo.rights.licenceUrl || undefined,
    acquireLicensePage: photo.rights.acquireUrl || undefined,
    digitalSourceType: sourceTypeOf(photo.rights.sourceType),
  };
}

/** schema.org’s own word for a term of the IPTC’s Digital Source Type, formed by its rule; none where it has none. */
function sourceTypeOf(address: string): (typeof SOURCE_TYPES)[number] | undefined {
  const term = address.replace(/\/+$/, '').split('/').at(-1)?.toLowerCase();
  return SOURCE_TYPES.find((name) => name.toLowerCase() === `${term}digitalsource`);
}

function breadcrumbs(story: StoryPage, site: Site): BreadcrumbList {
  const places = [story.parent, { slug: story.sectionSlug, name: story.sectionName }].filter((place) => place !== null);
  return {
    '@type': 'BreadcrumbList',
    itemListElement: places.map(({ slug, name }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: `${site.url}/${slug}` })),
  };
}
