import { Carousel } from '#components/photo/carousel.tsx';
import { Viewer } from '#components/photo/viewer.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { Moment } from '#components/ui/moment.tsx';
import type { Site } from '#components/ui/site.ts';
import { yearsOld } from '#db/release/age-rules.ts';
import { besideBox, type SeriesPart, type StoryPage } from '#db/release/rules.ts';
import { readingMinutes } from '#db/story/body-rules.ts';
import { Body, photosIn } from './body.tsx';
import { Byline } from './byline.tsx';
import { Corrections } from './corrections.tsx';
import { ReadingTools } from './reading-tools.tsx';
import { ReportLink } from './report-link.tsx';
import { SeriesLine, SeriesNav } from './series.tsx';
import { Share } from './share.tsx';
import { Translations } from './translations.tsx';

/** A story as readers see it, and as the preview shows it to the desk. */
export function Story({ story, site, series = [] }: { story: StoryPage; site: Site; series?: SeriesPart[] }) {
  const body = besideBox(story);
  const inBody = new Set(story.body.content.flatMap(photosIn));
  const told = new Set(story.corrections.map(({ blockId }) => blockId));
  const marked = new Set(story.body.content.map(({ attrs }) => attrs.id).filter((id) => told.has(id)));
  const places = [story.parent, { slug: story.sectionSlug, name: story.sectionName }].filter((place) => place !== null);
  const around = wordsFor(story.language, site.language);
  const { words } = around;
  const years = yearsOld(story.publishedAt, Date.now(), site.timeZone);
  return (
    <>
      <Breadcrumb words={words} places={places.map(({ slug, name }) => ({ href: `/${slug}`, name }))} />
      <article className="story" lang={story.language} dir={story.direction}>
        <header className="opening">
          <div className="opening-words">
            <SeriesLine series={series} around={around} />
            {story.kicker && <p className="kicker">{story.kicker}</p>}
            <h1>{story.headline}</h1>
            {story.standfirst && <p className="standfirst">{story.standfirst}</p>}
            <Translations story={story} around={around} />
          </div>
          <div className="opening-by">
            <Byline bylines={story.bylines} />
            <p className="story-times" lang={around.language} dir={around.direction}>
              <span>
                {words.published} <Moment at={story.publishedAt} language={around.language} timeZone={site.timeZone} />
              </span>{' '}
              {story.updatedAt - story.publishedAt > 60_000 && (
                <span>
                  {words.updated} <Moment at={story.updatedAt} language={around.language} timeZone={site.timeZone} />
                </span>
              )}{' '}
              {story.publicVersions > 1 && <a href={`${story.path}/versions`}>{words.whatChanged}</a>}{' '}
              <span>{words.minutes(readingMinutes(story.wordCount))}</span>
            </p>
            <ReadingTools story={story} around={around} />
          </div>
        </header>
        {years > 0 && (
          <p className="years-old" role="note" lang={around.language} dir={around.direction}>
            {words.yearsOld(years)}
          </p>
        )}
        <Corrections marked={marked} corrections={story.corrections} placement="top" site={site} around={around} />
        <Carousel photos={story.photos.filter((photo) => !inBody.has(photo.photoId))} words={words} />
        <div className="story-main">
          <div className="story-body">
            {story.dateline && body.content.length > 0 && <p className="dateline">{story.dateline}</p>}
            <Body story={{ ...story, body }} words={words} marked={marked} />
          </div>
          <Corrections marked={marked} corrections={story.corrections} placement="foot" site={site} around={around} />
          <SeriesNav series={series} around={around} />
          <div className="story-foot">
            <Share story={story} site={site} around={around} />
            <ReportLink story={story} around={around} />
            {story.tags.length > 0 && (
              <nav className="tags" aria-label={words.tags}>
                <span className="label" lang={around.language}>
                  {words.tags}
                </span>
                <ul>
                  {story.tags.map((tag) => (
                    <li key={tag.name}>
                      <a href={`/tag/${tag.slug}`} rel="tag">
                        {tag.name}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
          </div>
        </div>
        {story.photos.length > 0 && <Viewer around={around} />}
      </article>
    </>
  );
}
