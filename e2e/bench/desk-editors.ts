import { setTimeout as wait } from 'node:timers/promises';
import { StoryDraft } from '#db/story/rules.ts';
import { callAction } from '../desk-actions.ts';
import { draftStory, type Person, signInAs } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import type { Site } from '../site.ts';
import { cpuOf } from './cost.ts';

const SAVE = 'app/dashboard/(desk)/stories/actions.ts#save';
const PARAGRAPHS = 16;
const WORDS = 50;

type Saving = { editors: number; every: number; seconds: number };
/** `cpu`: the server's processor time for each save, with all else it did meanwhile, in milliseconds. */
export type Saves = { spans: number[]; refused: number; lost: number; cpu: number };

/** Everybody with an account of their own at a story of 800 words of their own, begun before (by this process, which then writes no more), each changing a paragraph and saving every so many milliseconds; in the end each story must be, to the last field, what was acknowledged last. */
export async function autosaves(site: Site, { editors, every, seconds }: Saving): Promise<Saves> {
  const result: Saves = { spans: [], refused: 0, lost: 0, cpu: 0 };
  const people: Person[] = [];
  for (let number = 0; number < editors; number += 1) people.push(await signInAs(site, 'editor'));
  const drafts: Awaited<ReturnType<typeof draftStory>>[] = [];
  for (let number = 0; number < editors; number += 1) drafts.push(await draftStory(site, { body: textOf(number) }));
  const until = Date.now() + seconds * 1000;
  const before = cpuOf(site.pid);
  await Promise.all(people.map((person, number) => writes(person, number)));
  return { ...result, cpu: (cpuOf(site.pid) - before) / result.spans.length };

  async function writes({ cookie }: Person, number: number) {
    let { id, saves, draft } = drafts[number] as (typeof drafts)[number];
    await wait((every / editors) * number);
    while (Date.now() < until) {
      const began = performance.now();
      const next = changed(draft, saves);
      const { ok, text } = await callAction(site, SAVE, { storyId: id, saves, draft: next, autosave: true }, { cookie });
      result.spans.push(performance.now() - began);
      if (ok) [saves, draft] = [Number(/"saves":(\d+)/.exec(text)?.[1]), next];
      else result.refused += 1;
      await wait(Math.max(0, every - (performance.now() - began)));
    }
    if (!(await isKept(id, draft))) result.lost += 1;
  }

  async function isKept(id: string, draft: StoryDraft): Promise<boolean> {
    const [row] = await rowsOf(site, 'select v.snapshot from story s join story_version v on v.story_id = s.id and v.seq = s.version where s.id = ?', [id]);
    return String(row?.snapshot) === JSON.stringify(StoryDraft.parse(draft));
  }
}

/** One paragraph more typed into, and with every fifth save the headline and the standfirst. */
function changed(draft: StoryDraft, saves: number): StoryDraft {
  const content = draft.body.content.map((block, index) => {
    if (block.type !== 'paragraph' || index !== saves % PARAGRAPHS) return block;
    return { ...block, content: [...(block.content ?? []), { type: 'text' as const, text: ` And so on, ${saves}.` }] };
  });
  const head = saves % 5 === 0 ? { headline: `${draft.headline} ${saves}`, standfirst: `A standfirst of save ${saves}.` } : {};
  return StoryDraft.parse({ ...draft, ...head, body: { ...draft.body, content } });
}

function textOf(number: number) {
  const words = (index: number) => Array.from({ length: WORDS }, (_, place) => `word${(number * 7 + index * 3 + place) % 400}`).join(' ');
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => ({
    type: 'paragraph' as const,
    attrs: { id: `para${index}` },
    content: [{ type: 'text' as const, text: words(index) }],
  }));
  return { type: 'doc' as const, content: paragraphs };
}
