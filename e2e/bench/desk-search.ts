import { StoryFilter } from '#db/story/filter-rules.ts';
// biome-ignore lint/style/noRestrictedImports: what the query itself costs, apart from its page
import { listStories } from '#db/story/queries.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { inNewsroom } from '../newsroom.ts';
import { percentile } from './cost.ts';

const TURNS = 30;

/** Every story has the words of the first five, so that they are the worst there are; the last finds one. */
export const DESK_QUERIES: Record<string, object> = {
  'two words of every story, without a third': { text: 'herring money -nowhere' },
  'the same, last changed first': { text: 'herring money -nowhere', order: 'changed' },
  'one word or another': { text: 'harbour OR quay OR money' },
  'the credit of every photo': { text: 'ferro' },
  'a byline, a tag and a word of every story': { text: 'by:quay tag:libya harbour' },
  'a byline': { text: 'by:quay' },
  'all but a tag': { text: '-tag:russia' },
  'a status nothing has, in words of every story': { text: 'harbour -status:live' },
  'a word of one story': { text: '"story 3777"' },
};

/** Rows of a table: processor time and span of each query with its 50 stories, in milliseconds, asked by this process alone. */
export function searchCosts(place: { database: string; photos: string }): Promise<string[]> {
  return inNewsroom(place, async () => {
    const rows: string[] = [];
    for (const [name, asked] of Object.entries(DESK_QUERIES)) rows.push(await costOf(name, StoryFilter.parse(asked)));
    return rows;
  });
}

async function costOf(name: string, filter: StoryFilter): Promise<string> {
  for (let turn = 0; turn < 5; turn += 1) await listStories(SYSTEM, filter);
  const spans: number[] = [];
  const costs: number[] = [];
  let found = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const [began, before] = [performance.now(), process.cpuUsage()];
    found = (await listStories(SYSTEM, filter)).stories.length;
    spans.push(performance.now() - began);
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000);
  }
  const of = (all: number[], share: number) => percentile(all, share).toFixed(1);
  return `| ${name} | ${found} | ${of(costs, 0.5)}, ${of(costs, 0.95)} ms | ${of(spans, 0.5)}, ${of(spans, 0.95)} ms |`;
}
