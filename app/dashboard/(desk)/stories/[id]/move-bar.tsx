import { AskButton } from '#components/desk/ask-button.tsx';
import type { Body } from '#db/story/body-rules.ts';
import { changedPassages } from '#db/story/changed-rules.ts';
import { type Move, type State, type StoryDraft, stateAfter } from '#db/story/rules.ts';
import { correct, file, giveBack, publish, ready, revive, schedule, spike, unschedule, withdraw } from '../actions.ts';
import { GatePanel } from './gate-panel.tsx';
import { PublishUpdate } from './publish-update.tsx';
import { Schedule } from './schedule.tsx';
import { Takedown } from './takedown.tsx';
import { useMoves } from './use-moves.ts';
import type { useStoryDraft } from './use-story-draft.ts';
import { takedown } from './work/actions.ts';

type MoveBarProps = {
  story: { id: string; state: State; livePath: string | null; liveVersion: number | null; scheduled: { version: number; at: number } | null };
  draft: StoryDraft;
  /** The text readers see. */
  live: Body | null;
  verbs: string[];
  desk: ReturnType<typeof useStoryDraft>;
  timeZone: string;
  onDone: () => void;
};

/** What can be done with the story from where it stands, by who may; and what still stands against publishing it. */
export function MoveBar({ story, draft, live, verbs, desk, timeZone, onDone }: MoveBarProps) {
  const { standing, fields, isSeen, message, isBusy, run, release, lookAgain } = useMoves(desk, onDone);
  const can = (move: Move) => verbs.includes(`story.${move}`) && stateAfter(story.state, move) !== undefined;
  const isOff = isBusy || desk.status.kind === 'conflict';
  const dropped = story.scheduled ? ' What is scheduled for it is dropped.' : '';
  const passages = () => (live ? changedPassages(live, draft.body) : []);

  return (
    <div className="sheet grid gap-2 p-2">
      <div className="moves flex flex-wrap items-center gap-2">
        {can('publish') && !story.livePath && (
          <button type="button" className="button button-main" disabled={isOff} onClick={() => release(publish, 'Published.')}>
            Publish
          </button>
        )}
        {verbs.includes('story.correct') && story.livePath && (
          <PublishUpdate
            key={story.liveVersion}
            problems={fields}
            isOff={isOff}
            passages={passages}
            isAsked={isSeen}
            opensAt="#correct"
            warning={story.scheduled ? 'What is scheduled for this story is taken back by it.' : undefined}
            compareAddress={`/dashboard/stories/${story.id}/history?from=${story.liveVersion}&to=${desk.version}`}
            onPublish={(correction) =>
              release(({ storyId, saves, draft: sent, override }) => correct({ storyId, saves, draft: sent, override, correction }), 'Published.')
            }
          />
        )}
        {verbs.includes('story.schedule') && can('publish') && (
          <Schedule
            timeZone={timeZone}
            isOff={isOff}
            problems={fields}
            passages={story.livePath ? passages : undefined}
            onSchedule={(when) =>
              release(({ storyId, saves, draft: sent, override }) => schedule({ storyId, saves, draft: sent, override, ...when }), 'Scheduled.')
            }
          />
        )}
        {story.scheduled && verbs.includes('story.unschedule') && (
          <AskButton
            name="Cancel the plan"
            question="Readers go on with what they see now."
            isOff={isOff}
            onYes={() => run(() => unschedule({ storyId: story.id }), 'Nothing is scheduled any more.')}
          />
        )}
        {can('ready') && (
          <button type="button" className="button" disabled={isOff} onClick={() => run(() => desk.send(ready), 'Marked as ready.')}>
            Ready
          </button>
        )}
        {can('file') && (
          <button type="button" className="button" disabled={isOff} onClick={() => run(() => desk.send(file), 'Filed to the editors.')}>
            File
          </button>
        )}
        {can('return') && (
          <AskButton
            name="Give back"
            question="To its writer, who is told."
            isOff={isOff}
            asksWhy="Note (optional)"
            onYes={(reason) => run(() => giveBack({ storyId: story.id, reason }), 'Given back to its writer.')}
          />
        )}
        {can('revive') && (
          <button type="button" className="button" disabled={isOff} onClick={() => run(() => revive({ storyId: story.id }), 'It is a draft again.')}>
            Revive
          </button>
        )}
        {can('withdraw') && (
          <AskButton
            name="Withdraw"
            question={`Take it from readers at once? Put back, its versions are read again; only taking down is for good.${dropped}`}
            isOff={isOff}
            asksWhy
            onYes={(reason) => run(() => withdraw({ storyId: story.id, reason }), 'Withdrawn: readers no longer find it.')}
          />
        )}
        {can('spike') && (
          <AskButton
            name="Spike"
            question="Put it aside? It can be revived."
            isOff={isOff}
            asksWhy
            onYes={(reason) => run(() => spike({ storyId: story.id, reason }), 'Put aside.')}
          />
        )}
        {verbs.includes('story.takedown') && (story.state === 'published' || story.state === 'withdrawn') && (
          <Takedown
            warning={dropped}
            isOff={isOff}
            onTakeDown={(why) => run(() => takedown({ storyId: story.id, ...why }), 'Taken down: its address says so.')}
          />
        )}
        <p role="status" className={isSeen ? 'order-first w-full text-sm font-semibold' : 'text-sm'}>
          {isBusy ? 'One moment…' : message}
        </p>
      </div>
      {standing && <GatePanel findings={standing.findings} isOff={isOff} onOverride={standing.goOn} onClose={lookAgain} />}
    </div>
  );
}
