import { type BylineRole, bylineText, type ContributorKind } from '../contributor/rules.ts';
import type { PublicCorrection } from '../correction/rules.ts';
import type { MadeBy } from '../photo/field-rules.ts';
import type { PublicRights } from '../photo/rights-rules.ts';
import type { Cuts, Rendition } from '../photo/rules.ts';
import { type Body, plainText } from '../story/body-rules.ts';
import { type Comparable, type Comparison, compare, photoWords } from '../story/compare-rules.ts';

export const PAGE_SIZE = 20;

export type PublicPhoto = {
  photoId: string;
  key: string;
  caption: string;
  credit: string;
  alt: string;
  width: number;
  height: number;
  renditions: Rendition[];
  /** What is cut of it: for its own place, for cards, for search engines. */
  cuts: Cuts;
  /** It stands in for the photo of this id, whose rights have ended. */
  isStandIn?: true;
  /** Said beside it where it is no photo like any other. */
  madeBy: MadeBy;
  rights: PublicRights;
};

/** A story as lists show it. Times are UTC milliseconds. */
export type StoryCard = {
  storyId: string;
  path: string;
  headline: string;
  standfirst: string;
  kicker: string;
  /** Shown on fronts and in lists; empty: the headline. */
  frontHeadline: string;
  sectionSlug: string;
  sectionName: string;
  language: string;
  direction: 'ltr' | 'rtl';
  publishedAt: number;
  updatedAt: number;
  /** Said before its headline wherever that is printed. */
  isRetracted: boolean;
  photo: PublicPhoto | null;
};

export type Named = { slug: string; name: string };
export type PublicByline = Named & { role: BylineRole; kind: ContributorKind };

/** A story in another language. */
export type Translation = Pick<StoryCard, 'storyId' | 'path' | 'language' | 'direction' | 'publishedAt'>;

/** A story as its page shows it: the same for readers and in the preview. */
export type StoryPage = Omit<StoryCard, 'photo'> & {
  /** The number of the version readers see. */
  version: number;
  corrections: PublicCorrection[];
  /** How many versions readers have seen. */
  publicVersions: number;
  translations: Translation[];
  parent: Named | null;
  dateline: string;
  socialHeadline: string;
  searchTitle: string;
  searchDescription: string;
  body: Body;
  wordCount: number;
  bylines: PublicByline[];
  tags: Named[];
  photos: PublicPhoto[];
  related: { storyId: string; path: string; headline: string; isRetracted: boolean }[];
};

/** From when until when readers saw a version, and when the story was withdrawn before it or within its time; UTC milliseconds. */
export type Gap = { from: number; until: number };
export type StoryVersion = StoryPage & Gap & { gaps: Gap[] };

type Neighbour = { path: string; headline: string; language: string; isRetracted: boolean };
/** A story's place in a series: part 2 of 5, and what stands before and after it. */
export type SeriesPart = Named & { part: number; of: number; previous?: Neighbour; next?: Neighbour };
/** Of a story and its translations the one in the house's language, else the oldest. */
export function originalOf(story: Translation & { translations: Translation[] }, house: string): Translation {
  const all = [story, ...story.translations].toSorted((one, other) => one.publishedAt - other.publishedAt);
  return all.find(({ language }) => language.split('-')[0] === house.split('-')[0]) ?? all[0] ?? story;
}

/** The body without the sentence of a retraction, which stands in a box of its own on the story's page. */
export function besideBox({ body, corrections }: Pick<StoryPage, 'body' | 'corrections'>): Body {
  const told = new Set(corrections.flatMap(({ kind, publicText }) => (kind === 'retraction' ? [publicText] : [])));
  return { ...body, content: body.content.filter((block) => !told.has(plainText({ type: 'doc', content: [block] }))) };
}

/** The story ids a body links to as related stories, in order. */
export function relatedIds(body: Body): string[] {
  return body.content.flatMap((block) => (block.type === 'related' ? [block.attrs.storyId] : []));
}

/** What readers see differ between two versions of a story. */
export function compareReleases(was: StoryPage, is: StoryPage): Comparison {
  const isRead = shown(was).join('\n') !== shown(is).join('\n');
  return compare(comparable(was, isRead), comparable(is, isRead));
}

/** The descriptions of photos are for those who do not see them: they are told where nothing else of the photos differs. */
function comparable(story: StoryPage, isRead: boolean): Comparable {
  const { headline, standfirst, kicker, dateline, bylines, tags, photos, body, language } = story;
  const names = (all: Named[]) => all.map(({ name }) => name);
  return {
    texts: { headline, standfirst, kicker, dateline },
    lists: {
      bylines: bylines.map(({ name, role }) => bylineText(name, role)),
      tags: names(tags),
      photos: isRead ? shown(story) : photos.map(({ alt }) => alt),
    },
    body,
    language,
  };
}

function shown({ photos }: StoryPage): string[] {
  return photos.map(photoWords);
}
