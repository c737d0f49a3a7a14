import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { listContributors } from '#db/contributor/queries.ts';
import { getPhotos } from '#db/photo/queries.ts';
import { listSections } from '#db/section/queries.ts';
import { choicesFor } from '#db/section/rules.ts';
import { getStory } from '#db/story/queries.ts';
import type { Standing } from '#db/story/rules.ts';
import { getTags, listTags } from '#db/tag/queries.ts';
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
  const [sections, tags, ownTags, contributors, photos] = await Promise.all([
    listSections(actor),
    listTags(actor),
    getTags(actor, story.draft.tags),
    listContributors(actor),
    getPhotos(
      actor,
      story.draft.photos.map((placement) => placement.photoId),
    ),
  ]);
  const allowed = (verb: Verb) => may(actor, verb, story.authorId);
  return (
    <StoryForm
      story={{ id: story.id, saves: story.saves, draft: story.draft, updatedAt: story.updatedAt, livePath: story.livePath, ...standingOf(story) }}
      sections={choicesFor(sections, story.draft.sectionId)}
      tags={[...tags, ...ownTags.filter(({ id }) => !tags.some((each) => each.id === id)).map((each) => ({ ...each, isPast: true }))]}
      contributors={contributors}
      photos={photos}
      verbs={VERBS.filter(allowed)}
      mayCreate={{ tag: may(actor, 'tag.create'), contributor: may(actor, 'contributor.create') }}
      timeZone={site.timeZone}
      locale={site.language}
    />
  );
}

function standingOf({ state, version, liveVersion, scheduled }: Standing): Standing {
  return { state, version, liveVersion, scheduled };
}
