import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReportForm } from '#components/story/report-form.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { getStory, getStoryVersion } from '#db/release/public.ts';
import { passageIn } from '#db/report/rules.ts';
import { site } from '../../../../site.ts';
import { Frame } from '../../../frame.tsx';
import type { SearchParams } from '../../../list-page.ts';

type Props = { params: Promise<{ section: string; slug: string }>; searchParams: SearchParams };

export const metadata: Metadata = { title: wordsFor(site.language, site.language).words.reading.report.title, robots: { index: false } };

/** Where a reader says what is wrong in a story, with the paragraph as it stood in the version they read. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [{ section, slug }, { block, version }] = await Promise.all([params, searchParams]);
  const path = `/${decodeURIComponent(section)}/${decodeURIComponent(slug)}`;
  const story = await getStory(path);
  if (!story) notFound();
  const asked = Number(version);
  const read = asked > 0 && asked !== story.version ? ((await getStoryVersion(path, asked)) ?? story) : story;
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
