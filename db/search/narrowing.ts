import { and, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { env } from '../env.ts';
import { likePattern } from '../like.ts';
import { release, releaseByline, releaseTag } from '../release/schema.ts';
import { listSections } from '../section/public.ts';
import { tagSlugsNamed } from '../tag/public.ts';
import { dayOf } from '../zone.ts';
import { languageFacet, spanFacet } from './facets.ts';
import { plainWord } from './fold-rules.ts';
import type { Search, SearchForm } from './rules.ts';

/** `where`: what is asked of a release; undefined: nothing. `facets`: as much of it as the index knows itself. */
export type Narrowing = { where: SQL | undefined; facets: string[] };

/** What the form and the operators of a search narrow it by. */
export async function narrowing({ section, tag, lang, from, to }: SearchForm, search: Search, at: number): Promise<Narrowing> {
  const all = (typed: string[], chosen?: string) => (chosen ? [...typed, chosen] : typed);
  const languages = all(search.lang, lang);
  const begins = greatest(beginOf(search.after), from && dayOf(from, env.SITE_TIMEZONE)[0]);
  const ends = least(beginOf(search.before), to && dayOf(to, env.SITE_TIMEZONE)[1]);
  const where = and(
    ...(await Promise.all(all(search.section, section).map(within))),
    ...(await Promise.all(all(search.tag, tag).map(tagged))),
    ...search.by.map(written),
    ...languages.map((each) => sql`(${release.language} = ${each} or ${release.language} like ${`${likePattern(each).slice(1, -1)}-%`})`),
    begins === undefined ? undefined : gte(release.publishedAt, begins),
    ends === undefined ? undefined : lt(release.publishedAt, ends),
  );
  const spans = begins === undefined && ends === undefined ? [] : [spanFacet(begins, ends, at)].filter((each) => each !== undefined);
  return { where, facets: [...languages.map(languageFacet), ...spans].map((words) => `({facets} : ${words})`) };
}

/** A section by its address or its name, with its children. */
async function within(asked: string): Promise<SQL> {
  const wanted = plainWord(asked);
  const slugs = (await listSections()).filter(({ slug, name }) => slug === wanted || plainWord(name) === wanted).map(({ slug }) => slug);
  if (slugs.length === 0) return sql`false`;
  return sql`(${inArray(release.sectionSlug, slugs)} or ${inArray(release.parentSlug, slugs)})`;
}

async function tagged(asked: string): Promise<SQL> {
  const slugs = await tagSlugsNamed(asked);
  if (slugs.length === 0) return sql`false`;
  return inArray(release.id, db.select({ id: releaseTag.releaseId }).from(releaseTag).where(inArray(releaseTag.slug, slugs)));
}

function written(name: string): SQL {
  const named = sql`${releaseByline.name} like ${likePattern(name)}`;
  return inArray(release.id, db.select({ id: releaseByline.releaseId }).from(releaseByline).where(named));
}

function beginOf(day: string | undefined): number | undefined {
  return day === undefined ? undefined : dayOf(day, env.SITE_TIMEZONE)[0];
}

function greatest(one: number | undefined, other: number | '' | undefined): number | undefined {
  return one === undefined || !other ? (one ?? (other || undefined)) : Math.max(one, other);
}

function least(one: number | undefined, other: number | '' | undefined): number | undefined {
  return one === undefined || !other ? (one ?? (other || undefined)) : Math.min(one, other);
}
