import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Story } from '#components/story/story.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { getStoryVersion } from '#db/release/public.ts';
import { site } from '../../../../../site.ts';
import { Frame } from '../../../../frame.tsx';
import { oncePerPrint } from '../../../../once.ts';
import { words } from '../../../../words.ts';

type Address = { section: string; slug: string; version: string };
type Props = { params: Promise<Address> };

const versionAt = oncePerPrint(async ({ section, slug, version }: Address) => {
  const story = /^[1-9]\d{0,5}$/.test(version) && (await getStoryVersion(`/${decodeURIComponent(section)}/${decodeURIComponent(slug)}`, Number(version)));
  return story || notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const story = await versionAt(params);
  return { title: `${story.headline} (version ${story.version})`, alternates: { canonical: story.path }, robots: { index: false } };
}

/** A story as readers saw it then, for good at this address. */
export default async function VersionPage({ params }: Props) {
  const story = await versionAt(params);
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
