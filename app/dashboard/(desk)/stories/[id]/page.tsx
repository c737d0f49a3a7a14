import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { getStorySetting } from '#db/comment/setting-queries.ts';
import { getContributors, getOwnContributor } from '#db/contributor/queries.ts';
import { getPhotos } from '#db/photo/queries.ts';
import { listSections } from '#db/section/queries.ts';
import { choicesFor } from '#db/section/rules.ts';
import { getDeskWork, listColleagues } from '#db/story/desk-queries.ts';
import { listPhotoReasons } from '#db/story/gate-queries.ts';
import { getLiveDraft, getStory } from '#db/story/queries.ts';
import type { Standing } from '#db/story/rules.ts';
import { languageOffer } from '#db/story/script-rules.ts';
import { listTranslationsOf } from '#db/story/translation-queries.ts';
import { listStyle } from '#db/style/queries.ts';
import { getTags } from '#db/tag/queries.ts';
import { may, type Verb } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { site } from '../../../../site.ts';
import { StoryForm } from './story-form.tsx';

const VERBS = [
  'story.edit',
  'story.file',
  'story.ready',
  'story.publish',
  'story.correct',
  'story.schedule',
  'story.unschedule',
  'story.withdraw',
  'story.return',
  'story.spike',
  'story.revive',
  'story.hotfix',
  'story.takedown',
  'story.embargo',
  'story.end',
  'story.assign',
  'story.flag',
  'story.unflag',
  'story.note',
  'story.resolve',
  'story.suggest',
  'story.decide',
  'story.takeover',
  'story.translate',
] as const;

type Props = { params: Promise<{ id: string }> };

const open = cache(async (id: string) => {
  const actor = await requireActor(`/dashboard/stories/${id}`);
  return { actor, story: await getStory(actor, id) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story } = await open((await params).id);
  return { title: story?.draft.headline || 'Untitled story' };
}

export default async function EditStoryPage({ params }: Props) {
  const { actor, story } = await open((await params).id);
  if (!story) notFound();
  const { id } = story;
  const [live, work, comments, translations, colleagues, sections, tags, contributors, me, style, photos, photoWarnings] = await Promise.all([
    getLiveDraft(actor, id),
    getDeskWork(actor, id),
    getStorySetting(actor, id),
    listTranslationsOf(actor, id),
    listColleagues(actor),
    listSections(actor),
    getTags(actor, story.draft.tags),
    getContributors(
      actor,
      story.draft.bylines.map(({ id }) => id),
    ),
    getOwnContributor(actor),
    listStyle(actor),
    getPhotos(
      actor,
      story.draft.photos.flatMap(({ photoId, fallbackId }) => [photoId, ...(fallbackId ? [fallbackId] : [])]),
    ),
    listPhotoReasons(actor, id, story.draft),
  ]);
  const allowed = (verb: Verb) => may(actor, verb, story.ownerId);
  return (
    <StoryForm
      story={{
        id: story.id,
        saves: story.saves,
        draft: story.draft,
        offer: languageOffer(story.draft),
        updatedAt: story.updatedAt,
        livePath: story.livePath,
        embargoUntil: story.embargoUntil,
        ...standingOf(story),
      }}
      live={live?.draft.body ?? null}
      work={{ assignments: [], flags: [], notes: [], suggestions: [], ...work, comments, translations }}
      colleagues={colleagues}
      actorId={actor.id}
      sections={choicesFor(sections, story.draft.sectionId)}
      tags={tags}
      contributors={contributors}
      me={{ id: me?.id ?? null, name: me?.name ?? actor.name }}
      photos={photos}
      photoWarnings={photoWarnings}
      style={style}
      verbs={VERBS.filter(allowed)}
      mayCreate={{ tag: may(actor, 'tag.create'), contributor: may(actor, 'contributor.create') }}
      timeZone={site.timeZone}
      locale={site.language}
    />
  );
}

function standingOf({ state, version, liveVersion, scheduled, endsAt }: Standing): Standing {
  return { state, version, liveVersion, scheduled, endsAt };
}
