import { escapeXml } from '#components/story/body-html.ts';
import { headlineText } from '#components/story/headline.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { listPaths } from '#db/release/public.ts';
import { site } from '../site.ts';

export const dynamic = 'force-dynamic';

const TWO_DAYS = 2 * 86_400_000;

/** Google News sitemap (schema sitemap-news/0.9): the stories of the last two days, at most 1,000. */
export async function GET() {
  const stories = await listPaths(Date.now() - TWO_DAYS, 1000);
  const urls = stories.map(
    (story) => `<url><loc>${escapeXml(site.url + encodeURI(story.path))}</loc><news:news>
<news:publication><news:name>${escapeXml(site.name)}</news:name><news:language>${languageOf(story.language)}</news:language></news:publication>
<news:publication_date>${new Date(story.publishedAt).toISOString()}</news:publication_date><news:title>${escapeXml(headlineText(story, wordsFor(story.language, site.language).words))}</news:title></news:news></url>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${urls.join('\n')}
</urlset>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}

/** The schema takes ISO 639 codes, and of all regions only those of Chinese. */
function languageOf(language: string): string {
  return /^zh-(cn|tw)$/i.test(language) ? language.toLowerCase() : (language.split('-')[0] ?? language);
}
