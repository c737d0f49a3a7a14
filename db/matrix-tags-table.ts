import { createContributor, editContributor } from './contributor/commands.ts';
import { mergeContributor, retireContributor, reviveContributor, unmergeContributor } from './contributor/merge-commands.ts';
import type { Command } from './matrix-makers.ts';
import { createSection, editSection, moveSection } from './section/commands.ts';
import { retireSection, reviveSection } from './section/retire-commands.ts';
import { NewSection } from './section/rules.ts';
import { createStory } from './story/commands.ts';
import { StoryDraft } from './story/rules.ts';
import { tagStories } from './story/tag-commands.ts';
import { approveTag, createTag, declineTag, editTag, proposeTag } from './tag/commands.ts';
import { mergeTag, unmergeTag } from './tag/merge-commands.ts';
import { type Actor, SYSTEM, type Verb } from './user/rules.ts';

/** Commands of the desks for tags, sections and contributors: nobody owns what they are about. */
export const TAG_COMMANDS: Record<string, Command> = {
  createTag: on(
    'tag.create',
    async () => undefined,
    (actor) => createTag(actor, { name: word(), kind: 'topic' }),
  ),
  proposeTag: on(
    'tag.propose',
    async () => undefined,
    (actor) => proposeTag(actor, { name: word(), kind: 'topic' }),
  ),
  approveTag: on('tag.approve', proposal, (actor, tagId) => approveTag(actor, { tagId })),
  declineTag: on('tag.decline', proposal, (actor, tagId) => declineTag(actor, { tagId, intoId: null })),
  editTag: on('tag.edit', newTag, (actor, tagId) =>
    editTag(actor, { tagId, name: word(), kind: 'topic', slug: word(), synonyms: [], description: '', photoId: null }),
  ),
  mergeTag: on(
    'tag.merge',
    async () => [await newTag(), await newTag()],
    (actor, [tagId = '', intoId = '']) => mergeTag(actor, { tagId, intoId }),
  ),
  unmergeTag: on(
    'tag.unmerge',
    async () => {
      const tagId = await newTag();
      await mergeTag(SYSTEM, { tagId, intoId: await newTag() });
      return tagId;
    },
    (actor, tagId) => unmergeTag(actor, { tagId }),
  ),
  tagStories: on(
    'tag.batch',
    async () => ({ tagId: await newTag(), storyIds: [(await createStory(SYSTEM, StoryDraft.parse({ headline: word() }))).id] }),
    (actor, { tagId, storyIds }) => tagStories(actor, { tagId, storyIds, adds: true }),
  ),
  editSection: on('section.edit', newSection, (actor, sectionId) =>
    editSection(actor, { sectionId, slug: word(), name: word(), description: '', parentId: null }),
  ),
  moveSection: on(
    'section.move',
    async () => {
      await newSection();
      return newSection();
    },
    (actor, sectionId) => moveSection(actor, { sectionId, direction: 'up' }),
  ),
  retireSection: on('section.retire', newSection, (actor, sectionId) => retireSection(actor, { sectionId })),
  reviveSection: on(
    'section.revive',
    async () => {
      const sectionId = await newSection();
      await retireSection(SYSTEM, { sectionId });
      return sectionId;
    },
    (actor, sectionId) => reviveSection(actor, { sectionId }),
  ),
  editContributor: on('contributor.edit', newContributor, (actor, contributorId) =>
    editContributor(actor, { contributorId, name: 'Renamed', kind: 'person', slug: word(), bio: '', userId: null, photoId: null }),
  ),
  retireContributor: on('contributor.retire', newContributor, (actor, contributorId) => retireContributor(actor, { contributorId })),
  reviveContributor: on(
    'contributor.revive',
    async () => {
      const contributorId = await newContributor();
      await retireContributor(SYSTEM, { contributorId });
      return contributorId;
    },
    (actor, contributorId) => reviveContributor(actor, { contributorId }),
  ),
  mergeContributor: on(
    'contributor.merge',
    async () => [await newContributor(), await newContributor()],
    (actor, [contributorId = '', intoId = '']) => mergeContributor(actor, { contributorId, intoId }),
  ),
  unmergeContributor: on(
    'contributor.unmerge',
    async () => {
      const contributorId = await newContributor();
      await mergeContributor(SYSTEM, { contributorId, intoId: await newContributor() });
      return contributorId;
    },
    (actor, contributorId) => unmergeContributor(actor, { contributorId }),
  ),
};

let counter = 0;

function word(): string {
  counter += 1;
  return `matter${counter}`;
}

function on<Thing>(verb: Verb, prepare: () => Promise<Thing>, run: (actor: Actor, thing: Thing) => Promise<unknown>): Command {
  return { verb, whose: ['nobody’s'], prepare, run } as unknown as Command;
}

async function newTag(): Promise<string> {
  return (await createTag(SYSTEM, { name: word(), kind: 'topic' })).id;
}

async function proposal(): Promise<string> {
  return (await proposeTag({ id: 'somebody', name: 'Somebody', role: 'contributor' }, { name: word(), kind: 'topic' })).id;
}

async function newContributor(): Promise<string> {
  return (await createContributor(SYSTEM, { name: word(), bio: '' })).id;
}

/** Its name stands after those made before it, so that it can be moved up. */
function newSection(): Promise<string> {
  const slug = word();
  return createSection(SYSTEM, NewSection.parse({ slug, name: `Section ${String(counter).padStart(6, '0')}` }));
}
