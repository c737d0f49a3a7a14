import { memo } from 'react';
import type { Place } from '#components/desk/editor/place.ts';
import type { Assignment } from '#db/story/assignment-rules.ts';
import type { Flag } from '#db/story/flag-rules.ts';
import type { Note, Suggestion } from '#db/story/note-rules.ts';
import type { DeskTranslation } from '#db/story/translation-rules.ts';
import { Assignments } from './assignments.tsx';
import { Comments, type CommentsOfStory } from './comments.tsx';
import { Flags } from './flags.tsx';
import { Notes } from './notes.tsx';
import { Plans } from './plans.tsx';
import { Suggestions } from './suggestions.tsx';
import { Translations } from './translations.tsx';

export type Work = {
  assignments: Assignment[];
  flags: Flag[];
  notes: Note[];
  suggestions: Suggestion[];
  comments?: CommentsOfStory;
  translations: DeskTranslation[];
};

export type PartsProps = {
  storyId: string;
  colleagues: { id: string; name: string }[];
  verbs: string[];
  actorId: string;
  /** Where the cursor is in the text. */
  place: Place | null;
  /** The words of a block as they are now. */
  wordsAt: (blockId: string) => string;
  timeZone: string;
  locale: string;
  onDone: () => void;
};

type WorkPanelProps = PartsProps & {
  work: Work;
  language: string;
  /** Does somebody else write alone? */
  isOff: boolean;
  plans: { embargoUntil: number | null; endsAt: number | null; isLive: boolean; plannedAt: number | null };
  onReword: (blockId: string, is: string) => boolean;
};

/** Everything people do around a story beside writing it; none of it changes with a key typed into the text. */
export const WorkPanel = memo(function WorkPanel({ work, language, isOff, plans, onReword, ...parts }: WorkPanelProps) {
  return (
    <section className="sheet" aria-label="Work on this story">
      <Notes {...parts} notes={work.notes} />
      <Suggestions {...parts} suggestions={work.suggestions} language={language} isOff={isOff} onReword={onReword} />
      <Assignments {...parts} assignments={work.assignments} />
      <Flags {...parts} flags={work.flags} plannedAt={plans.plannedAt} />
      <Translations {...parts} translations={work.translations} />
      <Plans {...parts} {...plans} />
      {work.comments && <Comments {...parts} comments={work.comments} />}
    </section>
  );
});
