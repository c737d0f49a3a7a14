'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { Conflict } from '#components/desk/conflict.tsx';
import { BodyEditor } from '#components/desk/editor/body-editor.tsx';
import type { Place } from '#components/desk/editor/place.ts';
import { thumbnail } from '#components/desk/photo-address.ts';
import { Placements } from '#components/desk/placements.tsx';
import type { UploadedPhoto } from '#components/desk/upload.ts';
import type { Named } from '#db/search/name-rules.ts';
import type { Body } from '#db/story/body-rules.ts';
import { type Standing, type StoryDraft, statusLine } from '#db/story/rules.ts';
import type { LanguageOffer } from '#db/story/script-rules.ts';
import type { StyleEntry } from '#db/style/rules.ts';
import { save } from '../actions.ts';
import { BodyProblem } from './body-problem.tsx';
import type { Me } from './bylines.tsx';
import { CompanyLine } from './company-line.tsx';
import { fieldTexts } from './field-texts.ts';
import { LanguageChoice } from './language-choice.tsx';
import { MoveBar } from './move-bar.tsx';
import { SaveState } from './save-state.tsx';
import type { Section } from './section-options.tsx';
import { HeadFields, SideFields } from './story-fields.tsx';
import { StoryLinks } from './story-links.tsx';
import type { KnownTag } from './tag-picker.tsx';
import { useCalmRefresh } from './use-calm-refresh.ts';
import { useCompany } from './use-company.ts';
import { useStoryDraft } from './use-story-draft.ts';
import { wordsOf } from './word-count.ts';
import { type Work, WorkPanel } from './work/work-panel.tsx';

export type StoryFormProps = {
  story: Standing & {
    id: string;
    saves: number;
    draft: StoryDraft;
    updatedAt: number;
    livePath: string | null;
    embargoUntil: number | null;
    offer?: LanguageOffer;
  };
  live: Body | null;
  work: Work;
  colleagues: Named[];
  actorId: string;
  sections: Section[];
  tags: KnownTag[];
  contributors: Named[];
  me: Me;
  photos: UploadedPhoto[];
  photoWarnings: Record<string, string[]>;
  style: StyleEntry[];
  verbs: string[];
  mayCreate: { tag: boolean; contributor: boolean };
  timeZone: string;
  locale: string;
};

/** The editor of one story. */
export function StoryForm({
  story,
  live,
  work,
  colleagues,
  actorId,
  sections,
  tags,
  contributors,
  me,
  photos: placed,
  photoWarnings,
  style,
  verbs,
  mayCreate,
  timeZone,
  locale,
}: StoryFormProps) {
  const desk = useStoryDraft(story, actorId);
  const { draft, change, problems } = desk;
  const [photos, setPhotos] = useState(placed);
  const [place, setPlace] = useState<Place | null>(null);
  const onPlace = useCallback((next: Place | null) => setPlace((before) => (before?.blockId === next?.blockId ? before : next)), []);
  const company = useCompany({
    storyId: story.id,
    blockId: place?.blockId ?? null,
    savesNow: desk.savesNow,
    onNewer: desk.catchUp,
    onAnswer: () => desk.status.kind === 'signed-out' && desk.send(save, true),
  });
  const refresh = useCalmRefresh(`/api/desk/stories/${story.id}`);
  const isMoved = company !== undefined && company.state !== story.state;
  useEffect(() => {
    if (isMoved) refresh();
  }, [isMoved, refresh]);
  const isTaken = company?.takenBy !== undefined && company.takenBy !== null && company.takenBy.id !== actorId;
  const isOff = isTaken || !verbs.includes('story.edit');
  const pictures = useMemo(
    () =>
      draft.photos.flatMap((placement, index) => {
        const photo = photos.find((each) => each.id === placement.photoId);
        return photo ? [{ photoId: photo.id, src: thumbnail(photo), alt: placement.alt, name: placement.caption || `photo ${index + 1}` }] : [];
      }),
    [draft.photos, photos],
  );
  const plans = useMemo(
    () => ({ embargoUntil: story.embargoUntil, endsAt: story.endsAt, isLive: story.livePath !== null, plannedAt: story.scheduled?.at ?? null }),
    [story],
  );
  const atTime = (at: number) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);

  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h1 className="sr-only">{draft.headline || 'Untitled story'}</h1>
      <div className="editor-bar">
        <div className="editor-head">
          <div className="editor-state">
            <p className={`truncate font-semibold ${story.livePath ? 'text-live' : ''}`}>{statusLine({ ...story, version: desk.version }, atTime)}</p>
            <SaveState
              storyId={story.id}
              status={desk.status}
              timeZone={timeZone}
              isMarked={Object.keys(problems).length > 0}
              retry={() => desk.send(save, true)}
            />
          </div>
          <StoryLinks story={story} version={desk.version} words={wordsOf(draft.body, draft.language)} mayFix={verbs.includes('story.hotfix')} />
        </div>
        <MoveBar story={story} draft={draft} live={live} verbs={verbs} desk={desk} timeZone={timeZone} onDone={refresh} />
      </div>
      {desk.notice && (
        <p role="status" className="sheet mb-4 p-3 text-sm">
          {desk.notice}
        </p>
      )}
      {desk.offer && !isOff && <LanguageChoice offer={desk.offer} draft={draft} onChange={change} />}
      <CompanyLine storyId={story.id} company={company} body={draft.body} actorId={actorId} mayTakeOver={verbs.includes('story.takeover')} />
      {desk.status.kind === 'conflict' && <Conflict base={desk.status.base} mine={draft} theirs={desk.status.theirs.theirs} onResolve={desk.resolve} />}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-4">
          <HeadFields draft={draft} problems={problems} isOff={isOff} onChange={change} />
          <BodyProblem problems={problems} body={draft.body} />
          <BodyEditor
            body={draft.body}
            replacement={desk.replacement}
            direction={draft.direction}
            language={draft.language}
            pictures={pictures}
            style={style}
            ownId={story.id}
            fields={() => fieldTexts(draft, change)}
            isEditable={!isOff}
            onChange={(body) => change({ body })}
            onPlace={onPlace}
          />
        </div>
        <div className="grid min-w-0 content-start gap-4">
          <SideFields
            draft={draft}
            problems={problems}
            isOff={isOff}
            onChange={change}
            sections={sections}
            tags={tags}
            contributors={contributors}
            me={me}
            mayCreate={mayCreate}
          />
          <Placements
            placements={draft.photos}
            photos={photos}
            warnings={photoWarnings}
            problems={problems}
            isOff={isOff}
            onChange={(next) => change((now) => ({ photos: next(now.photos) }))}
            onPhoto={(photo) => setPhotos((all) => [...all, photo])}
          />
          <WorkPanel
            storyId={story.id}
            work={work}
            plans={plans}
            colleagues={colleagues}
            verbs={verbs}
            actorId={actorId}
            place={place}
            wordsAt={desk.wordsAt}
            language={draft.language}
            isOff={isOff}
            timeZone={timeZone}
            locale={locale}
            onDone={refresh}
            onReword={desk.reword}
          />
        </div>
      </div>
    </form>
  );
}
