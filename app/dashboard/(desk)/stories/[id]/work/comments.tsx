import { useState } from 'react';
import { Field } from '#components/desk/field.tsx';
import { localMinute } from '#components/ui/local-minute.ts';
import { Moment } from '#components/ui/moment.tsx';
import { setStory, watch } from '../../../comments/actions.ts';
import { Part, Problem } from './part.tsx';
import { useAct } from './use-act.ts';
import type { PartsProps } from './work-panel.tsx';

export type CommentsOfStory = { isOn: boolean | null; closesAt: number | null; isWatched: boolean; count: number; fresh: number; held: number };
type CommentsProps = PartsProps & { comments: CommentsOfStory };

const AS_SECTION = 'section';

/** Whether readers can comment on this story and until when, and the way to what they wrote. */
export function Comments({ storyId, comments: { isOn, closesAt, isWatched, count, fresh, held }, timeZone, locale, onDone }: CommentsProps) {
  const waiting = fresh + held;
  const see = (queue: string, words: string) => (
    <a className="underline" href={`/dashboard/comments?queue=${queue}&story=${storyId}`}>
      {words}
    </a>
  );
  const { act, problems, isBusy } = useAct(onDone);
  const [chosen, setChosen] = useState(isOn === null ? AS_SECTION : isOn ? 'on' : 'off');
  const [local, setLocal] = useState(closesAt === null ? '' : localMinute(closesAt, timeZone));
  const save = (when: string) => act(() => setStory({ storyId, isOn: chosen === AS_SECTION ? null : chosen === 'on', local: when }));
  return (
    <Part id="field-comments" name="Comments" count={count + waiting} isUrgent={waiting > 0}>
      <p>
        {count} public, {waiting} waiting. {fresh > 0 && see('new', `See ${fresh} new`)} {held > 0 && see('held', `See ${held} held`)}{' '}
        {waiting === 0 && see('decided', 'See them')}
      </p>
      <fieldset className="flex flex-wrap gap-3">
        <legend className="field-name">Readers can comment</legend>
        {[AS_SECTION, 'on', 'off'].map((each) => (
          <label key={each} className="flex items-center gap-2">
            <input type="radio" name="comments" checked={chosen === each} onChange={() => setChosen(each)} />
            {each === AS_SECTION ? 'As the section says' : each === 'on' ? 'On' : 'Off'}
          </label>
        ))}
      </fieldset>
      {closesAt !== null && (
        <p>
          {closesAt <= Date.now() ? 'Closed' : 'Close'} at <Moment at={closesAt} language={locale} timeZone={timeZone} />
        </p>
      )}
      <Field
        label={`Close at (${timeZone})`}
        type="datetime-local"
        value={local}
        problem={problems.local}
        hint="Empty: as the section says"
        onChange={(event) => setLocal(event.target.value.slice(0, 16))}
      />
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button" disabled={isBusy} onClick={() => save(local)}>
          Set comments
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={() => act(() => watch({ storyId, isWatched: !isWatched }))}>
          {isWatched ? 'Stop watching' : 'Watch'}
          <span className="sr-only"> these comments</span>
        </button>
      </div>
      <Problem text={problems['']} />
    </Part>
  );
}
