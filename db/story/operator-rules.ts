import { STATUSES, type StoryFilter } from './filter-rules.ts';

export type Status = NonNullable<StoryFilter['status']>;

/** Every operator of the desk's search for stories. */
export const OPERATORS = ['by', 'tag', 'section', 'status', 'before', 'after'] as const;
export type Operator = (typeof OPERATORS)[number];

/** What people write for a status that is called otherwise here. */
const ALSO: Record<string, Status> = { published: 'live' };

/** The status meant by a word; undefined: none. */
export function statusNamed(word: string): Status | undefined {
  const small = word.toLowerCase();
  return STATUSES.find((each) => each === small) ?? ALSO[small];
}

/** What each operator may be given, as it is said to people who gave it something else. */
export const TAKES: Record<Operator, string> = {
  by: 'a name, such as by:quay or by:"nora quay"',
  tag: 'a tag, such as tag:harbour or tag:"north sea"',
  section: 'the name of a section, such as section:world',
  status: `one of ${STATUSES.join(', ')}`,
  before: 'a year, month or day, such as before:2026, before:2026-11 or before:2026-11-24',
  after: 'a year, month or day, such as after:2026, after:2026-11 or after:2026-11-24',
};

/** The search as the help beside it explains it. */
export const OPERATOR_HELP: { write: string; finds: string }[] = [
  { write: 'herring quay', finds: 'both words, also as beginnings: in headline, standfirst, kicker, dateline, text, captions, credits and notes' },
  { write: '"fish quay"', finds: 'these words in this order' },
  { write: '-storm', finds: 'nothing with this word; a minus goes before any operator too' },
  { write: 'herring OR cod', finds: 'one of the two is enough' },
  { write: 'by:quay', finds: 'a name in the byline, or a part of one; by:"nora quay" with a space in it' },
  { write: 'tag:harbour', finds: 'a tag, under any of its names' },
  { write: 'section:world', finds: 'a section and those under it, by its name or a part of it' },
  { write: 'status:live', finds: `where it stands: ${STATUSES.join(', ')}` },
  { write: 'after:2026-11', finds: 'changed in this month or later; also a day (2026-11-24) or a year' },
  { write: 'before:2026', finds: 'changed before this year; also a month or a day' },
];
