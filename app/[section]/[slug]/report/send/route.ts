import { wordsFor } from '#components/ui/messages/words.ts';
import { networkOf } from '#db/comment/text-rules.ts';
import { isRefusal } from '#db/refusal.ts';
import { getStory } from '#db/release/public.ts';
import type { StoryPage } from '#db/release/rules.ts';
import { sendReport } from '#db/report/commands.ts';
import { NewReport, WRITING_TIME } from '#db/report/rules.ts';
import { formAgain } from '../../../../form-again.ts';
import { isSameSite } from '../../../../same-site.ts';
import { notOurs, readForm, refuse, see, whoAsks } from '../../../../sign-in/form.ts';
import { site } from '../../../../site.ts';

export const dynamic = 'force-dynamic';

const MOST_BYTES = 24_000;

type Context = { params: Promise<{ section: string; slug: string }> };
type Problem = 'missing' | 'tooLong' | 'contactTooLong' | 'tooFast' | 'throttled';
type Typed = Record<string, string>;

/** Takes a reader's report of an error; what is wrong with it is said over the form, with all that was typed. */
export async function POST(request: Request, { params }: Context) {
  if (!(await isSameSite())) return notOurs();
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return refuse(413, 'This is too long for a report.');
  const { section, slug } = await params;
  const story = await getStory(`/${decodeURIComponent(section)}/${decodeURIComponent(slug)}`);
  if (!story) return refuse(404, 'There is no such story any more.');
  const typed = await readForm(request);
  // Some programs that fill in forms fill in the trap too: who meant it sends the form again.
  const problem = typed.website ? 'tooFast' : await send(story, typed, networkOf(whoAsks(request).address));
  return problem ? again(story, typed, problem) : see(`${encodeURI(story.path)}/report/thanks`);
}

async function send(story: StoryPage, typed: Typed, address: string): Promise<Problem | undefined> {
  const { version, block, message = '', contact = '', shown } = typed;
  const parsed = NewReport.safeParse({ path: story.path, version, blockId: block || null, message, contact });
  if (!parsed.success) return parsed.error.issues[0]?.path[0] === 'contact' ? 'contactTooLong' : message.trim() ? 'tooLong' : 'missing';
  if (!(Date.now() - Number(shown || Number.NaN) >= WRITING_TIME)) return 'tooFast';
  try {
    await sendReport(parsed.data, address);
    return undefined;
  } catch (fault) {
    if (isRefusal(fault) && fault.code === 'throttled') return 'throttled';
    throw fault;
  }
}

function again(story: StoryPage, typed: Typed, problem: Problem): Promise<Response> {
  const { words } = wordsFor(story.language, site.language);
  const { block = '', version = '', message = '', contact = '', shown = '' } = typed;
  const address = `${encodeURI(story.path)}/report?${new URLSearchParams({ block, version })}`;
  const status = problem === 'throttled' ? 429 : 422;
  return formAgain({ address, status, problem: words.reading.report[problem], typed: { message, contact, shown } });
}
