'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { Conflict } from '#components/desk/conflict.tsx';
import { BodyEditor } from '#components/desk/editor/body-editor.tsx';
import { thumbnail } from '#components/desk/photo-address.ts';
import type { UploadedPhoto } from '#components/desk/upload.ts';
import type { Body } from '#db/story/body-rules.ts';
import { changedPassages } from '#db/story/changed-rules.ts';
import type { Finding } from '#db/story/gate-rules.ts';
import { type Clash, merge, takeTheirs } from '#db/story/merge-rules.ts';
import type { StoryDraft } from '#db/story/rules.ts';
import type { StyleEntry } from '#db/style/rules.ts';
import { hotfix, setAside } from '../../actions.ts';
import { BodyProblem } from '../body-problem.tsx';
import { isSameDraft } from '../draft-text.ts';
import type { Change } from '../draft-types.ts';
import { fieldTexts } from '../field-texts.ts';
import { GatePanel } from '../gate-panel.tsx';
import { journal } from '../journal.ts';
import { PublishUpdate } from '../publish-update.tsx';
import { HeadFields } from '../story-fields.tsx';
import type { UpdateOfStory } from '../update-fields.tsx';

type HotfixFormProps = {
  actorId: string;
  storyId: string;
  liveVersion: number;
  live: StoryDraft;
  photos: UploadedPhoto[];
  style: StyleEntry[];
  isPlanned: boolean;
};
type Outcome = { path: string; version: number; clashes: Clash[]; isPlanDropped: boolean };

/** The text readers see, to be mended while another version waits. What is typed stays in this browser until it is published. */
export function HotfixForm({ actorId, storyId, liveVersion, live, photos, style, isPlanned }: HotfixFormProps) {
  const place = `${actorId}.${storyId}.hotfix`;
  const [draft, setDraft] = useState(live);
  /** The text the fix was begun from: not yet what readers see by now, while both changed the same place. */
  const [from, setFrom] = useState({ base: live, saves: liveVersion });
  const [replacement, setReplacement] = useState<Body>();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [standing, setStanding] = useState<{ findings: Finding[]; update: UpdateOfStory }>();
  const [done, setDone] = useState<Outcome>();
  const pictures = useMemo(
    () => photos.map((photo, index) => ({ photoId: photo.id, src: thumbnail(photo), alt: photo.alt, name: photo.caption || `photo ${index + 1}` })),
    [photos],
  );

  const show = useCallback((text: StoryDraft) => {
    setDraft(text);
    setReplacement(text.body);
  }, []);

  useEffect(() => {
    const kept = journal.recall(place);
    if (!kept) return;
    const merged = merge(kept.base, kept.draft, live);
    const isAsked = kept.saves !== liveVersion && merged.clashes.length > 0;
    if (isAsked) setFrom({ base: kept.base, saves: kept.saves });
    show(isAsked || kept.saves === liveVersion ? kept.draft : merged.draft);
    setMessage('What you had typed here is back.');
  }, [place, live, liveVersion, show]);

  useEffect(() => {
    if (draft !== live) journal.keep(place, { draft, ...from });
  }, [place, draft, live, from]);

  /** Goes on from what readers see by now: with mine, but theirs in these places, and mine kept in the history. */
  async function settle(chosen: Clash[] = []) {
    setBusy(true);
    const reason = 'Set aside for what readers saw meanwhile';
    const state = chosen.length > 0 ? await answered(setAside({ storyId, draft, reason, writerId: actorId })) : undefined;
    setBusy(false);
    if (chosen.length > 0 && !state?.ok) return setMessage(state?.message ?? 'The server did not answer. What you typed is kept here; try again.');
    const merged = merge(from.base, draft, live);
    show(chosen.reduce((text, clash) => takeTheirs(text, merged.theirs, clash), merged.draft));
    setFrom({ base: live, saves: liveVersion });
  }

  function change(patch: Change) {
    setDraft((now) => ({ ...now, ...(typeof patch === 'function' ? patch(now) : patch) }));
  }

  async function publish(update: UpdateOfStory, override?: string) {
    setBusy(true);
    setStanding(undefined);
    const state = await answered(hotfix({ storyId, liveVersion, draft, correction: update, override }));
    setBusy(false);
    setProblems(state && !state.ok ? state.fields : {});
    if (state?.ok) {
      journal.forget(place);
      return setDone(state.value);
    }
    const findings = (state?.details as { findings?: Finding[] } | undefined)?.findings;
    setMessage('');
    if (findings) setStanding({ findings, update });
    else setMessage(state?.message ?? 'The server did not answer. What you typed is kept here; try again.');
  }

  if (done) return <Done storyId={storyId} outcome={done} />;
  const isChanged = !isSameDraft(draft, live);
  const isAsked = from.saves !== liveVersion;
  return (
    <form className="grid max-w-3xl gap-4" onSubmit={(event) => event.preventDefault()}>
      <div className="sheet grid justify-items-start gap-2 p-3">
        {isChanged ? (
          <PublishUpdate
            name="Publish the fix…"
            problems={problems}
            isOff={isBusy || isAsked}
            passages={() => changedPassages(live.body, draft.body)}
            warning={isPlanned ? 'What is scheduled takes the fix in too. Only where it changes the same place is its plan dropped.' : undefined}
            onPublish={publish}
          />
        ) : (
          <p className="hint">Change the text below; nothing differs from what readers see yet.</p>
        )}
        {standing && (
          <GatePanel findings={standing.findings} isOff={isBusy} onOverride={(why) => publish(standing.update, why)} onClose={() => setStanding(undefined)} />
        )}
        <p role="status" className="text-sm">
          {isBusy ? 'One moment…' : message}
        </p>
      </div>
      {isAsked && <Conflict base={from.base} mine={draft} theirs={live} onResolve={settle} />}
      <HeadFields draft={draft} problems={problems} isOff={isBusy} onChange={change} />
      <BodyProblem problems={problems} body={draft.body} />
      <BodyEditor
        body={live.body}
        replacement={replacement}
        direction={draft.direction}
        language={draft.language}
        pictures={pictures}
        style={style}
        ownId={storyId}
        fields={() => fieldTexts(draft, change)}
        isEditable={!isBusy}
        onChange={(body) => change({ body })}
      />
    </form>
  );
}

function Done({ storyId, outcome: { path, version, clashes, isPlanDropped } }: { storyId: string; outcome: Outcome }) {
  return (
    <div role="status" className="sheet grid max-w-3xl gap-3 p-6">
      <p className="text-lg font-semibold">Readers have the fix.</p>
      <p>
        {clashes.length === 0
          ? `What was waiting has it too, as version ${version}.`
          : `What was waiting is version ${version} now. It had other words in ${clashes.length === 1 ? 'the same place' : `${clashes.length} of the same places`}, which stay as they were: look at them.`}
      </p>
      {isPlanDropped && <p className="font-semibold">What was scheduled changes the same place: its plan is dropped. Schedule it again with the fix in it.</p>}
      <p className="flex flex-wrap gap-4">
        <a className="underline" href={path}>
          Read it on the site
        </a>
        <a className="underline" href={`/dashboard/stories/${storyId}`}>
          Back to the editor
        </a>
        <a className="underline" href={`/dashboard/stories/${storyId}/history`}>
          History
        </a>
      </p>
    </div>
  );
}
