'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { AskButton } from '#components/desk/ask-button.tsx';
import { Choice } from '#components/desk/choice.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { BANNER_HOURS, BANNER_LEVELS, type BannerLevel } from '#db/front/banner-rules.ts';
import { lower, raise } from './actions.ts';
import { StoryFinder } from './story-finder.tsx';

type Up = { id: number; level: BannerLevel; text: string; headline: string | null; liveUntil: number; by: string | null };
type BannerPanelProps = { banner?: Up; language: string; timeZone: string };
const LEVELS: Record<BannerLevel, string> = { breaking: 'Breaking', developing: 'Developing', notice: 'Notice' };

/** The banner that is up with the way to take it down, and the form for the next. */
export function BannerPanel({ banner, language, timeZone }: BannerPanelProps) {
  const router = useRouter();
  const [problem, setProblem] = useState('');
  const [story, setStory] = useState<{ storyId: string; headline: string }>();

  async function takeDown(bannerId: number) {
    const state = await answered(lower({ bannerId }));
    setProblem(state?.ok ? '' : (state?.message ?? 'The server did not answer. Try again.'));
    if (state?.ok) router.refresh();
  }

  return (
    <div className="grid gap-4">
      {banner && (
        <div className="grid gap-2 rounded border border-accent p-3">
          <p>
            <strong>{LEVELS[banner.level]}</strong> <span dir="auto">{banner.text}</span>
          </p>
          <p className="hint">
            {banner.headline ? `With “${banner.headline}”, ` : ''}until <Moment at={banner.liveUntil} language={language} timeZone={timeZone} form="short" />,
            by {banner.by ?? 'Broadsheet'}
          </p>
          <AskButton name="Take it down" question="From every page at once?" onYes={() => takeDown(banner.id)} />
          {problem && <p className="problem">{problem}</p>}
        </div>
      )}
      <DeskForm<unknown>
        label={banner ? 'Raise in its place' : 'Raise the banner'}
        clears
        run={({ level = 'breaking', text = '', hours = '1' }) =>
          raise({ level: level as BannerLevel, text, hours: Number(hours), storyId: story?.storyId ?? null })
        }
        done={() => 'It is over every page.'}
      >
        {(problems) => (
          <>
            <Choice id="banner-level" name="level" label="How urgent" choices={BANNER_LEVELS.map((id) => ({ id, name: LEVELS[id] }))} />
            <Field label="What readers should know" name="text" required maxLength={140} problem={problems.text} />
            <Choice
              id="banner-hours"
              name="hours"
              label="At most for"
              choices={BANNER_HOURS.map((id) => ({ id: String(id), name: id === 1 ? '1 hour' : `${id} hours` }))}
              chosen="3"
            />
            {story ? (
              <p className="text-sm">
                Leads to “<span dir="auto">{story.headline}</span>”, and goes with it.{' '}
                <button type="button" className="underline" onClick={() => setStory(undefined)}>
                  No story
                </button>
              </p>
            ) : (
              <StoryFinder label="Leads to a story (may be left out)" verb="Lead to" onChoose={setStory} />
            )}
            {problems.storyId && <p className="problem">{problems.storyId}</p>}
          </>
        )}
      </DeskForm>
    </div>
  );
}
