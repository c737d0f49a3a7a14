import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { wordsFor } from '#components/ui/messages/words.ts';
import { getStory } from '#db/release/public.ts';
import { site } from '../../../../../site.ts';
import { Frame } from '../../../../frame.tsx';

type Props = { params: Promise<{ section: string; slug: string }> };

export const metadata: Metadata = { title: wordsFor(site.language, site.language).words.reading.report.sent, robots: { index: false } };

/** What a reader sees when their report is with the editors. */
export default async function ThanksPage({ params }: Props) {
  const { section, slug } = await params;
  const story = await getStory(`/${decodeURIComponent(section)}/${decodeURIComponent(slug)}`);
  if (!story) notFound();
  const { words, language, direction } = wordsFor(story.language, site.language);
  const { sent, sentText, back } = words.reading.report;
  return (
    <Frame current={`/${story.parent?.slug ?? story.sectionSlug}`}>
      <div className="not-found" lang={language} dir={direction}>
        <h1>{sent}</h1>
        <p>{sentText}</p>
        <p>
          <a href={story.path}>{back}</a>
        </p>
      </div>
    </Frame>
  );
}
