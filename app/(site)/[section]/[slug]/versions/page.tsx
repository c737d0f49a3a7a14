import type { Metadata } from 'next';
import { Changes } from '#components/story/changes.tsx';
import '#components/story/changes.css';
import { Headline } from '#components/story/headline.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { Moment } from '#components/ui/moment.tsx';
import { listStoryVersions } from '#db/release/public.ts';
import { compareReleases, type StoryPage, type StoryVersion } from '#db/release/rules.ts';
import { site } from '../../../../site.ts';
import { Frame } from '../../../frame.tsx';
import { words } from '../../../words.ts';
import { type StoryParams, storyAt } from '../story-at.ts';
import { TAKEN_DOWN, TakenDown } from '../taken-down.tsx';

type Props = { params: StoryParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story, takenDown } = await storyAt(params, '/versions');
  if (takenDown !== undefined) return TAKEN_DOWN;
  return { title: `${words.whatChanged}: ${story.headline}`, alternates: { canonical: `${story.path}/versions` } };
}

/** Every version readers have seen, newest first, each against the one before it. */
export default async function VersionsPage({ params }: Props) {
  const { story, takenDown } = await storyAt(params, '/versions');
  if (takenDown !== undefined) return <TakenDown notice={takenDown} />;
  const versions = await listStoryVersions(story.path);
  const silent = story.corrections.filter(({ kind }) => kind === 'silent-fix').length;
  return (
    <Frame current={`/${story.parent?.slug ?? story.sectionSlug}`}>
      <div className="list-page">
        <header className="list-head">
          <h1>{words.whatChanged}</h1>
          <p lang={story.language} dir={story.direction}>
            <a href={story.path}>
              <Headline story={story} words={wordsFor(story.language, site.language).words} />
            </a>
          </p>
          {silent > 0 && <p>{words.chrome.silent(silent)}</p>}
        </header>
        <ol className="correction-list" reversed>
          {versions.map((version, index) => (
            <Version key={version.version} version={version} before={versions[index + 1]} story={story} />
          ))}
        </ol>
      </div>
    </Frame>
  );
}

type VersionProps = { version: StoryVersion; before: StoryVersion | undefined; story: StoryPage };

/** One version: when readers first saw it, what they are told of it, and what it changed. */
function Version({ version, before, story }: VersionProps) {
  const correction = story.corrections.find(({ toVersion }) => toVersion === version.version);
  const { chrome, kinds } = words;
  const moment = { language: site.language, timeZone: site.timeZone };
  const isAgain = version.gaps.length > 0 && !correction;
  return (
    <li>
      <h2>
        <a href={`${story.path}/versions/${version.version}`}>
          <Moment at={before ? version.from : story.publishedAt} {...moment} />
        </a>
      </h2>
      <p className="correction-kind">{!before ? chrome.firstPublished : isAgain ? chrome.publishedAgain : kinds[correction?.kind ?? 'update']}</p>
      {version.gaps.map((gap) => (
        <p key={gap.from}>
          {chrome.awayFrom} <Moment at={gap.from} {...moment} /> {chrome.readTo} <Moment at={gap.until} {...moment} />
        </p>
      ))}
      {correction?.publicText && <p>{correction.publicText}</p>}
      {before && (
        <Changes comparison={compareReleases(before, version)} language={story.language} direction={story.direction} names={chrome.fields} words={chrome} />
      )}
    </li>
  );
}
