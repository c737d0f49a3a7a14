import { createContributor } from '#db/contributor/commands.ts';
import { mergeContributor, retireContributor } from '#db/contributor/merge-commands.ts';
import { createSection } from '#db/section/commands.ts';
import { retireSection } from '#db/section/retire-commands.ts';
import { NewSection } from '#db/section/rules.ts';
import { createStory } from '#db/story/commands.ts';
import { createTag, proposeTag } from '#db/tag/commands.ts';
import { mergeTag } from '#db/tag/merge-commands.ts';
import { SYSTEM, type Verb } from '#db/user/rules.ts';
import { draftOf, unique } from '../newsroom.ts';
import type { Site } from '../site.ts';
import type { Row } from './action-makers.ts';

const TAGS = 'app/dashboard/(desk)/tags/actions.ts';
const SECTIONS = 'app/dashboard/(desk)/sections/actions.ts';
const CONTRIBUTORS = 'app/dashboard/(desk)/contributors/actions.ts';

/** The actions of the desks for tags, sections and contributors. */
export const TAG_ACTIONS: Record<string, Row> = {
  [`${TAGS}#add`]: on('tag.create', async () => ({ name: unique('tag'), kind: 'topic' })),
  [`${TAGS}#edit`]: on('tag.edit', async () => ({
    tagId: await newTag(),
    name: unique('Renamed'),
    kind: 'topic',
    slug: word('renamed'),
    synonyms: [],
    description: '',
    photoId: null,
  })),
  [`${TAGS}#approve`]: on('tag.approve', async () => ({ tagId: await proposal() })),
  [`${TAGS}#decline`]: on('tag.decline', async () => ({ tagId: await proposal(), intoId: null })),
  [`${TAGS}#merge`]: on('tag.merge', async () => ({ tagId: await newTag(), intoId: await newTag() })),
  [`${TAGS}#unmerge`]: on('tag.unmerge', async () => {
    const tagId = await newTag();
    await mergeTag(SYSTEM, { tagId, intoId: await newTag() });
    return { tagId };
  }),
  [`${TAGS}#tagMany`]: on('tag.batch', async ({ names }) => ({
    tagId: await newTag(),
    storyIds: [(await createStory(SYSTEM, draftOf(names))).id],
    adds: true,
  })),
  [`${SECTIONS}#add`]: on('section.create', async () => ({ slug: word('section'), name: unique('Section') })),
  [`${SECTIONS}#edit`]: on('section.edit', async () => ({ sectionId: await newSection(), slug: word('section'), name: unique('Renamed'), description: '' })),
  [`${SECTIONS}#move`]: on('section.move', async () => {
    await newSection();
    return { sectionId: await newSection(), direction: 'up' };
  }),
  [`${SECTIONS}#retire`]: on('section.retire', async () => ({ sectionId: await newSection() })),
  [`${SECTIONS}#bringBack`]: on('section.revive', async () => {
    const sectionId = await newSection();
    await retireSection(SYSTEM, { sectionId });
    return { sectionId };
  }),
  [`${CONTRIBUTORS}#add`]: on('contributor.create', async () => ({ name: unique('Person') })),
  [`${CONTRIBUTORS}#edit`]: on('contributor.edit', async () => {
    return { contributorId: await newContributor(), name: 'Renamed', kind: 'person', slug: word('person'), bio: '', userId: null, photoId: null };
  }),
  [`${CONTRIBUTORS}#retire`]: on('contributor.retire', async () => ({ contributorId: await newContributor() })),
  [`${CONTRIBUTORS}#bringBack`]: on('contributor.revive', async () => {
    const contributorId = await newContributor();
    await retireContributor(SYSTEM, { contributorId });
    return { contributorId };
  }),
  [`${CONTRIBUTORS}#merge`]: on('contributor.merge', async () => ({ contributorId: await newContributor(), intoId: await newContributor() })),
  [`${CONTRIBUTORS}#unmerge`]: on('contributor.unmerge', async () => {
    const contributorId = await newContributor();
    await mergeContributor(SYSTEM, { contributorId, intoId: await newContributor() });
    return { contributorId };
  }),
};

function on(verb: Verb, prepare: (site: Site) => Promise<unknown>): Row {
  return { verb, owned: false, prepare: async (site) => ({ input: await prepare(site) }) };
}

function word(noun: string): string {
  return unique(noun).toLowerCase();
}

async function newTag(): Promise<string> {
  return (await createTag(SYSTEM, { name: unique('tag'), kind: 'topic' })).id;
}

async function newContributor(): Promise<string> {
  return (await createContributor(SYSTEM, { name: unique('Person'), bio: '' })).id;
}

async function proposal(): Promise<string> {
  return (await proposeTag({ id: 'somebody', name: 'Somebody', role: 'contributor' }, { name: unique('tag'), kind: 'topic' })).id;
}

/** Its position is its own, so that it has a neighbour to change places with. */
function newSection(): Promise<string> {
  return createSection(SYSTEM, NewSection.parse({ slug: word('section'), name: unique('Section'), position: 900 }));
}
