import { store } from './client.ts';
import { createContributor } from './contributor/commands.ts';
import { createSection } from './section/commands.ts';
import { NewSection } from './section/rules.ts';
import { createStory, publishStory } from './story/commands.ts';
import { StoryDraft } from './story/rules.ts';
import { openTestDatabase } from './test-database.ts';
import { addUser } from './user/commands.ts';
import { type Actor, type Role, SYSTEM } from './user/rules.ts';

export type TestNewsroom = Awaited<ReturnType<typeof openTestNewsroom>>;

/** An empty database with a section and a contributor, and what makes stories and people in it. */
export async function openTestNewsroom() {
  await openTestDatabase();
  const news = await createSection(SYSTEM, NewSection.parse({ slug: 'news', name: 'News' }));
  const nora = (await createContributor(SYSTEM, { name: 'Nora', bio: '', userId: null })).id;
  const draftOf = (differs: object = {}): StoryDraft =>
    StoryDraft.parse({ headline: 'The boats are in', sectionId: news, bylines: [nora], body: bodyOf({ para1: 'Text.' }), ...differs });
  const begin = async (owner: Actor, differs: object = {}) => {
    const draft = draftOf(differs);
    const { id, saves } = await createStory(owner, draft);
    return { storyId: id, saves, draft, autosave: false };
  };
  const publish = async (owner: Actor, differs: object = {}) => {
    const saving = await begin(owner, differs);
    const { saves, version, path } = await publishStory(SYSTEM, saving);
    return { ...saving, saves, version, path };
  };
  const person = async (name: string, role: Role): Promise<Actor> => {
    const { id } = await addUser(SYSTEM, { email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`, name, role });
    return { id, name, role };
  };
  return { news, nora, draftOf, begin, publish, person };
}

/** A body of paragraphs, by their block ids. */
export function bodyOf(paragraphs: Record<string, string>) {
  const content = Object.entries(paragraphs).map(([id, text]) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] }));
  return { type: 'doc', content };
}

/** The verbs of the audit, oldest first, that speak of one story. */
export async function verbsOn(storyId: string): Promise<string[]> {
  const { rows } = await store().client.execute({ sql: 'select verb from audit where noun_id = ? order by id', args: [storyId] });
  return rows.map(({ verb }) => String(verb));
}
