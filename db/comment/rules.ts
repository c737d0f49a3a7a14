import { z } from 'zod';
import { tidyLine, tidyText } from './text-rules.ts';

/** `unconfirmed`: its sender has not yet followed the link in their mail. */
export const STATES = ['unconfirmed', 'new', 'held', 'approved', 'rejected'] as const;
export type CommentState = (typeof STATES)[number];
export const RULES = ['repeat', 'words', 'links', 'name', 'history', 'rate', 'first'] as const;
export type Rule = (typeof RULES)[number];
export const REPORT_REASONS = ['abuse', 'hate', 'spam', 'private', 'false', 'unlawful', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];
export const SETTING_NOUNS = ['story', 'section'] as const;
export const QUEUES = ['new', 'held', 'reported', 'appealed', 'watched', 'decided'] as const;
export type Queue = (typeof QUEUES)[number];

/** Public pages, and pages of the desk's queues. */
export const COMMENTS_PAGE = 20;
export const LONGEST = 2000;
export const LONGEST_NAME = 60;
export const LONGEST_APPEAL = 1000;
/** How long it is known where a comment came from, in milliseconds. */
export const TRACE_KEPT = 48 * 3_600_000;
/** How long the link in a mail can be followed, in milliseconds. */
export const LINK_KEPT = 24 * 3_600_000;
/** A whole form, in bytes. */
export const LARGEST_FORM = 8192;

/** What can be wrong with what a reader sent; the words for it are in their language, elsewhere. */
export const PROBLEMS = [
  'name-missing',
  'name-long',
  'body-missing',
  'body-long',
  'email',
  'mail',
  'website',
  'fast',
  'stale',
  'closed',
  'gone',
  'twice',
  'banned',
  'throttled',
  'reason',
  'appeal-missing',
  'appeal-long',
] as const;
export type Problem = (typeof PROBLEMS)[number];
const problem = (name: Problem) => name;

const id = z.string().min(1).max(64);
const token = z.string().max(100);
const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, problem('email'))
  .pipe(z.union([z.literal(''), z.email(problem('email'))]));
const name = z
  .string()
  .transform(tidyLine)
  .pipe(z.string().min(1, problem('name-missing')).max(LONGEST_NAME, problem('name-long')));
const path = z.string().max(500);

export const NewComment = z.object({
  path,
  parentId: z.string().max(64).default(''),
  name,
  email: email.default(''),
  /** Its length is the first phase of moderation. */
  body: z
    .string()
    .transform(tidyText)
    .pipe(z.string().min(1, problem('body-missing'))),
  stamp: z.string().max(200).default(''),
  /** Filled in by programs alone. */
  website: z.string().max(0, problem('website')).default(''),
});
export const NewReport = z.object({
  path,
  commentId: id,
  reason: z.enum(REPORT_REASONS, problem('reason')),
  details: z
    .string()
    .transform(tidyText)
    .pipe(z.string().max(LONGEST_APPEAL, problem('appeal-long')))
    .default(''),
  stamp: z.string().max(200).default(''),
  website: z.string().max(0, problem('website')).default(''),
});
export const NewAppeal = z.object({
  token,
  appeal: z
    .string()
    .transform(tidyText)
    .pipe(z.string().min(1, problem('appeal-missing')).max(LONGEST_APPEAL, problem('appeal-long'))),
});
export const Confirmation = z.object({ token });

const reason = z.string().trim().max(300, 'Use at most 300 characters').default('');
export const CommentId = z.strictObject({ commentId: id });
export const Rejection = z.strictObject({ commentId: id, reason });
export const PaperReply = z.strictObject({
  commentId: id,
  body: z
    .string()
    .transform(tidyText)
    .pipe(z.string().min(1, 'Write the reply').max(LONGEST, `Use at most ${LONGEST} characters`)),
});
export const Pick = z.strictObject({ commentId: id, isPicked: z.boolean() });
export const Ban = z.strictObject({ commentId: id, reason: z.string().trim().min(1, 'Say why').max(300, 'Use at most 300 characters') });
export const BanId = z.strictObject({ banId: id });
export const NewWord = z.strictObject({
  pattern: z
    .string()
    .trim()
    .min(2, 'Write at least 2 characters')
    .max(80, 'Use at most 80 characters')
    .regex(/^[^*]+\*?$/, 'A * stands at the end alone'),
});
export const WordId = z.strictObject({ wordId: id });
export const Watching = z.strictObject({ storyId: id, isWatched: z.boolean() });
const isOn = z.boolean().nullable();
export const StoryComments = z.strictObject({
  storyId: id,
  isOn,
  /** In the zone of the site; empty: no moment of its own. */
  local: z.string().regex(/^$|^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, 'Choose a day and a time'),
});
export const SectionComments = z.strictObject({
  sectionId: id,
  isOn,
  closesAfter: z.number('Enter a number of days').int('Enter whole days').min(1, 'Enter 1 or more days').max(3650, 'Use at most 3650 days').nullable(),
});

export const QueueFilter = z.object({
  queue: z.enum(QUEUES).catch('new'),
  story: id.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(5000).catch(1),
});
export type QueueFilter = z.output<typeof QueueFilter>;

/** Do readers see this story's comments, and can they add to them? */
export type Standing = 'open' | 'closed' | 'off';

/** A comment as readers see it. Times are UTC milliseconds. */
export type PublicComment = { id: string; name: string; isPaper: boolean; isPicked: boolean; at: number; body: string };
export type Thread = PublicComment & { replies: PublicComment[] };
export type Hold = { rule: Rule; found: string; start: number; end: number };
