import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { Changes } from '#components/story/changes.tsx';
import '#components/story/changes.css';
import { Moment } from '#components/ui/moment.tsx';
import { getMovedPath } from '#db/release/gone-public.ts';
import { getStory, listStoryVersions } from '#db/release/public.ts';
import { compareReleases } from '#db/release/rules.ts';
import { site } from '../../../../site.ts';
import { Frame } from '../../../frame.tsx';
import { oncePerPrint } from '../../../once.ts';
import { words } from '../../../words.ts';

type Address = { section: string; slug: string };
type Props = { params: Promise<Address> };

const versionsAt = oncePerPrint(async ({ section, slug }: Address) => {
  const path = `/${decodeURIComponent(section)}/${decodeURIComponent(slug)}`;
  const [story, versions] = await Promise.all([getStory(path), listStoryVersions(path)]);
  if (story) return { story, versions };
  const moved = await getMovedPath(path);
  if (moved) permanentRedirect(`${moved}/versions`);
  notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story } = await versionsAt(params);
  return { title: `${words.whatChanged}: ${story.headline}`, alternates: { canonical: `${story.path}/versions` } };
}

/** Every version readers have seen, newest first, each against the one before it. */
export default async function VersionsPage({ params }: Props) {
  const { story, versions } = await versionsAt(params);
  const silent = story.corrections.filter(({ kind }) => kind === 'silent-fix').length;
  return (
    <Frame current={`/${story.parent?.slug ?? story.sectionSlug}`}>
      <div className="list-page">
        <header className="list-head">
          <h1>{words.whatChanged}</h1>
          <p lang={story.language} dir={story.direction}>
            <a href={story.path}>{story.headline}</a>
          </p>
          {silent > 0 && <p>{words.chrome.silent(silent)}</p>}
        </header>
        <ol className="correction-list" reversed>
          {versions.map((version, index) => {
            const before = versions[index + 1];
            const correction = story.corrections.find(({ toVersion }) => toVersion === version.version);
            return (
              <li key={version.version}>
                <h2>
                  <a href={`${story.path}/versions/${version.version}`}>
                    <Moment at={before ? version.from : story.publishedAt} language={site.language} timeZone={site.timeZone} />
                  </a>
                </h2>
                <p className="correction-kind">{before ? words.kinds[correction?.kind ?? 'update'] : words.chrome.firstPublished}</p>
                {correction?.publicText && <p>{correction.publicText}</p>}
                {before && (
                  <Changes
                    comparison={compareReleases(before, version)}
                    language={story.language}
                    direction={story.direction}
                    names={words.chrome.fields}
                    words={words.chrome}
                  />
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </Frame>
  );
}
