import type { Metadata } from 'next';
import { ReportForm } from '#components/story/report-form.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { getStoryVersion } from '#db/release/public.ts';
import { passageIn } from '#db/report/rules.ts';
import { site } from '../../../../site.ts';
import { Frame } from '../../../frame.tsx';
import type { SearchParams } from '../../../list-page.ts';
import { type StoryParams, storyAt } from '../story-at.ts';
import { TAKEN_DOWN, TakenDown } from '../taken-down.tsx';

type Props = { params: StoryParams; searchParams: SearchParams };

const METADATA: Metadata = { title: wordsFor(site.language, site.language).words.reading.report.title, robots: { index: false } };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return (await storyAt(params, await restOf(searchParams))).takenDown === undefined ? METADATA : TAKEN_DOWN;
}

/** Where a reader says what is wrong in a story, with the paragraph as it stood in the version they read. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { block, version } = await searchParams;
  const { story, takenDown } = await storyAt(params, await restOf(searchParams));
  if (takenDown !== undefined) return <TakenDown notice={takenDown} />;
  const asked = Number(version);
  const read = asked > 0 && asked !== story.version ? ((await getStoryVersion(story.path, asked)) ?? story) : story;
  const passage = passageIn(read.body, typeof block === 'string' ? block : null);
  return (
    <Frame current={`/${story.parent?.slug ?? story.sectionSlug}`}>
      <ReportForm
        story={story}
        read={{ version: read.version, block: passage ? String(block) : '', passage: passage ?? '' }}
        shown={Date.now()}
        around={wordsFor(story.language, site.language)}
      />
    </Frame>
  );
}

/** What a story that moved is to be reported at: the same paragraph of the same version. */
async function restOf(searchParams: SearchParams): Promise<string> {
  const asked = Object.entries(await searchParams).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return asked.length > 0 ? `/report?${new URLSearchParams(asked)}` : '/report';
}
