import { store } from './client.ts';
import { saveLeaflet } from './leaflet/commands.ts';
import { Leaflet } from './leaflet/rules.ts';
import { type Command, free, row, writeStory } from './matrix-makers.ts';
import { countReads } from './reading/commands.ts';
import { indexReleases } from './search/commands.ts';
import { publishStory } from './story/commands.ts';
import { indexStories } from './story/search-commands.ts';
import { SYSTEM } from './user/rules.ts';

/** Commands of what readers find and read beside stories. */
export const PAGE_COMMANDS: Record<string, Command> = {
  saveLeaflet: free('leaflet.edit', async (actor) => {
    const { rows } = await store().client.execute(`select version from leaflet where name = 'about'`);
    return saveLeaflet(actor, Leaflet.parse({ name: 'about', version: Number(rows[0]?.version ?? 0), headline: 'About', body: text('We are.') }));
  }),
  countReads: row({ verb: 'reading.count', whose: ['nobody’s'], prepare: publish, run: (actor, { path }) => countReads(actor, [[path, 3]]) }),
  indexReleases: row({
    verb: 'search.index',
    whose: ['nobody’s'],
    prepare: async () => {
      await publish();
      await store().client.execute('delete from release_text where id = (select max(id) from release_text)');
    },
    run: (actor) => indexReleases(actor),
  }),
  indexStories: row({
    verb: 'search.index',
    whose: ['nobody’s'],
    prepare: async () => {
      await writeStory(SYSTEM);
      await store().client.execute('delete from story_text where id = (select max(id) from story_text)');
    },
    run: (actor) => indexStories(actor),
  }),
};

async function publish(): Promise<{ path: string }> {
  return publishStory(SYSTEM, await writeStory(SYSTEM));
}

function text(words: string) {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: words }] }] };
}
