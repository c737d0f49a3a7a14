import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Story } from '#components/story/story.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { getStoryVersion } from '#db/release/public.ts';
import { site } from '../../../../../site.ts';
import { Frame } from '../../../../frame.tsx';
import { oncePerPrint } from '../../../../once.ts';
import { words } from '../../../../words.ts';
import { storyAt } from '../../story-at.ts';
import { TAKEN_DOWN, TakenDown } from '../../taken-down.tsx';

type Address = { section: string; slug: string; version: string };
type Props = { params: Promise<Address> };

const versionAt = oncePerPrint(async ({ section, slug, version }: Address) => {
  if (!/^[1-9]\d{0,5}$/.test(version)) notFound();
  const { story, takenDown } = await storyAt(Promise.resolve({ section, slug }), `/versions/${version}`);
  if (takenDown !== undefined) return { takenDown };
  return { story: (await getStoryVersion(story.path, Number(version))) ?? notFound() };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story, takenDown } = await versionAt(params);
  if (takenDown !== undefined) return TAKEN_DOWN;
  return { title: `${story.headline} (version ${story.version})`, alternates: { canonical: story.path }, robots: { index: false } };
}

/** A story as readers saw it then, for good at this address. */
export default async function VersionPage({ params }: Props) {
  const { story, takenDown } = await versionAt(params);
  if (takenDown !== undefined) return <TakenDown notice={takenDown} />;
  const isOver = story.until <= Date.now();
  return (
    <Frame current={`/${story.parent?.slug ?? story.sectionSlug}`}>
      <p className="empty" role="note">
        {words.chrome.readFrom} <Moment at={story.from} language={site.language} timeZone={site.timeZone} />
        {isOver && (
          <>
            {` ${words.chrome.readTo} `}
            <Moment at={story.until} language={site.language} timeZone={site.timeZone} />
          </>
        )}
        . <a href={story.path}>{words.chrome.readNow}</a>
      </p>
      <Story story={story} site={site} />
    </Frame>
  );
}
