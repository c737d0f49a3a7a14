import type { Around } from '#components/ui/messages/words.ts';
import type { StoryPage } from '#db/release/rules.ts';

/** The way to say that something is wrong in a story; where script runs, also beside the paragraph one has marked. Not there before readers can see the story. */
export function ReportLink({ story, around }: { story: Pick<StoryPage, 'path' | 'version'>; around: Around }) {
  if (!story.path) return null;
  const { ask, inStory } = around.words.reading.report;
  return (
    <report-error data-ask={ask}>
      <p className="report-link" lang={around.language} dir={around.direction}>
        <a href={`${story.path}/report?version=${story.version}`} rel="nofollow">
          {inStory}
        </a>
      </p>
    </report-error>
  );
}
