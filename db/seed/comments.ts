import { reportComment, sendComment } from '../comment/commands.ts';
import { approveComment, pickComment, replyAsPaper } from '../comment/desk-commands.ts';
import { listQueue } from '../comment/queries.ts';
import { NewComment, NewReport, QueueFilter } from '../comment/rules.ts';
import { addWord, watchStory } from '../comment/setting-commands.ts';
import { stampAt } from '../comment/stamp.ts';
import { SYSTEM } from '../user/rules.ts';

type Said = { name: string; hours: number; text: string; waits?: true; picked?: true; reported?: string; paper?: string; answers?: Said[] };

/** What readers of the demo newspaper say, by the key of the story; hours before it is loaded. */
const COMMENTS: Record<string, Said[]> = {
  'breakwater-vote': [
    {
      name: 'M. Trevanion',
      hours: 2,
      text: 'I have moored at the fish quay since 1988 and voted for nothing faster in my life.\n\nThat said: who pays for the sand? Long Beach is where my grandchildren learnt to swim, and £600,000 of monitoring only tells us how fast it goes.',
      picked: true,
      paper: 'We asked the board that very question; the answer is promised for the next meeting and we will report it.',
      answers: [{ name: 'Rope and Regret', hours: 1.6, text: 'The sand went when the tide gauge was moved. Measure first, then blame the wall.' }],
    },
    { name: 'Ida from the kiosk', hours: 1.5, text: 'Forty visitor berths is forty breakfasts. That is all I have to say.' },
    {
      name: 'Gull 4',
      hours: 1.2,
      text: 'Seven to four on a Tuesday night, with the gallery half empty. Typical of this lot.',
      reported: 'It insults the board.',
    },
    { name: 'Wet socks', hours: 0.6, text: 'Does anybody know whether the walkway will be open to dogs?', waits: true },
    {
      name: 'Bargain berths',
      hours: 0.4,
      text: 'Sell your mooring to this scoundrel today: https://example.com/moorings and https://example.com/cash',
      waits: true,
    },
  ],
  'column-slow-ferry': [
    {
      name: 'Second sailing',
      hours: 5,
      text: 'My phone finds a signal by the third bench on the port side. I have never told anybody until now.',
      picked: true,
      answers: [{ name: 'P. Vane’s neighbour', hours: 4, text: 'Then please sit on the second.' }],
    },
  ],
  rompeolas: [
    {
      name: 'Marisol Q.',
      hours: 4,
      text: 'Mi padre decía que el puerto aguantaría otros cien años. Se equivocó por dieciocho.',
      picked: true,
    },
  ],
};
const WORDS = ['scoundrel', 'blackguard', 'landlubber*'];

/** Lets readers of the demo newspaper speak: some are heard, some wait for an editor. `told`: where each story is, by its key. */
export async function letReadersSpeak(told: Map<string, { storyId: string; path: string }>, now: number): Promise<void> {
  for (const pattern of WORDS) await addWord(SYSTEM, { pattern });
  let place = 0;
  const say = async (path: string, said: Said, parentId = ''): Promise<void> => {
    place += 1;
    const form = { path, parentId, name: said.name, body: said.text, stamp: stampAt(now - 60_000) };
    await sendComment(NewComment.parse(form), { address: `demo ${place}`, at: now - said.hours * 3_600_000 });
    const { comments } = await listQueue(SYSTEM, QueueFilter.parse({ queue: 'held' }));
    const commentId = comments.find(({ name }) => name === said.name)?.id ?? '';
    if (said.waits) return;
    await approveComment(SYSTEM, { commentId });
    if (said.picked) await pickComment(SYSTEM, { commentId, isPicked: true });
    for (const answer of said.answers ?? []) await say(path, answer, commentId);
    if (said.paper) await replyAsPaper(SYSTEM, { commentId, body: said.paper });
    if (said.reported) {
      const report = { path, commentId, reason: 'abuse', details: said.reported, stamp: form.stamp };
      await reportComment(NewReport.parse(report), { address: `demo reader ${place}` });
    }
  };
  for (const [key, all] of Object.entries(COMMENTS)) {
    const story = told.get(key);
    if (!story) throw new Error(`The demo comments on “${key}”, which it does not have`);
    for (const said of all) await say(story.path, said);
    if (key === 'breakwater-vote') await watchStory(SYSTEM, { storyId: story.storyId, isWatched: true });
  }
}
