import type { MetadataRoute } from 'next';
import { escapeXml } from '#components/story/body-html.ts';
import { listChannels } from '#db/live/public.ts';
import { listPaths } from '#db/release/public.ts';
import { listTranslated } from '#db/release/translations-public.ts';
import { listSections } from '#db/section/public.ts';
import { site } from './site.ts';

export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [stories, sections, channels, translated] = await Promise.all([listPaths(), listSections(), listChannels(), listTranslated()]);
  const address = (path: string) => escapeXml(site.url + encodeURI(path));
  const languages = (path: string) => Object.fromEntries(Object.entries(translated.get(path) ?? {}).map(([language, other]) => [language, address(other)]));
  return [
    { url: address('/') },
    ...sections.filter((each) => !each.isRetired).map(({ slug }) => ({ url: address(`/${slug}`) })),
    ...channels.map(({ slug }) => ({ url: address(`/live/${slug}`) })),
    ...stories.map((story) => ({
      url: address(story.path),
      lastModified: new Date(story.updatedAt),
      ...(translated.has(story.path) && { alternates: { languages: languages(story.path) } }),
    })),
  ];
}
