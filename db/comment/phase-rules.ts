import { styleMatcher } from '../style/rules.ts';
import { type Hold, LONGEST, type Problem, type Rule } from './rules.ts';
import { linksIn, samenessOf } from './text-rules.ts';

export type Attempt = { name: string; body: string };
/** What is known when a comment comes in. Hands are told apart by account, or by address within 48 hours. */
export type Facts = {
  isOpen: boolean;
  /** The same text: from this hand under this story just now, and anywhere within a day. */
  same: { justNow: number; anywhere: number };
  words: string[];
  /** Names only the paper may use: its own, and those of its contributors. */
  houseNames: string[];
  known: { approved: number; rejected: number };
  /** How many comments this hand sent within five minutes. */
  recent: number;
};
export type Finding = { refuse: Problem } | { hold: Hold };
type Phase = (attempt: Attempt, facts: Facts) => Finding[];

export const MOST_LINKS = 1;
const MOST_RECENT = 3;
const MANY_REJECTED = 0.3;

/** Moderation by rule, in order. The first refusal ends it; holds add up. */
export const PHASES: Phase[] = [length, closed, repeat, words, links, names, history, rate, first];

/** Runs the phases: why a comment is refused, or everything it is held for. Nothing of either: it is new. */
export function review(attempt: Attempt, facts: Facts): { refuse?: Problem; holds: Hold[] } {
  const holds: Hold[] = [];
  for (const phase of PHASES) {
    for (const finding of phase(attempt, facts)) {
      if ('refuse' in finding) return { refuse: finding.refuse, holds: [] };
      holds.push(finding.hold);
    }
  }
  return { holds };
}

function length({ body }: Attempt): Finding[] {
  return body.length > LONGEST ? [{ refuse: 'body-long' }] : [];
}

function closed(_: Attempt, { isOpen }: Facts): Finding[] {
  return isOpen ? [] : [{ refuse: 'closed' }];
}

function repeat({ body }: Attempt, { same }: Facts): Finding[] {
  if (same.justNow > 0) return [{ refuse: 'twice' }];
  return same.anywhere > 0 ? [held('repeat', body.slice(0, 200), 0, body.length)] : [];
}

function words({ name, body }: Attempt, { words }: Facts): Finding[] {
  const entries = words.map((pattern) => ({ id: pattern, pattern, suggestion: '', reason: '', matchesCase: false, inQuotations: true }));
  const match = styleMatcher(entries);
  return [...match(body).map(({ found, from, to }) => held('words', found, from, to)), ...match(name).map(({ found }) => held('words', found))];
}

function links({ name, body }: Attempt): Finding[] {
  const inBody = linksIn(body).slice(MOST_LINKS);
  const inName = linksIn(name).map(({ from, to }) => held('links', name.slice(from, to)));
  return [...inBody.map(({ from, to }) => held('links', body.slice(from, to), from, to)), ...inName];
}

function names({ name }: Attempt, { houseNames }: Facts): Finding[] {
  const own = samenessOf(name);
  return houseNames.some((each) => samenessOf(each) === own) ? [held('name', name)] : [];
}

function history(_: Attempt, { known: { approved, rejected } }: Facts): Finding[] {
  const isDoubtful = rejected > 0 && rejected / (approved + rejected) >= MANY_REJECTED;
  return isDoubtful ? [held('history', `${rejected} / ${approved + rejected}`)] : [];
}

function rate(_: Attempt, { recent }: Facts): Finding[] {
  return recent >= MOST_RECENT ? [held('rate', String(recent + 1))] : [];
}

function first(_: Attempt, { known: { approved } }: Facts): Finding[] {
  return approved === 0 ? [held('first', '')] : [];
}

function held(rule: Rule, found: string, start = 0, end = 0): Finding {
  return { hold: { rule, found: found.slice(0, 500), start, end } };
}
