import { FLAG_NAMES, type Flag } from './flag-rules.ts';
import { type Risk, risks, standfirstRisks } from './risk-rules.ts';
import { missing, type StoryDraft } from './rules.ts';
import { scriptRisks } from './script-rules.ts';

/** What the newsroom knows about a story beside its text. Times are UTC milliseconds. */
export type Facts = {
  /** When readers would see it. */
  liveFrom: number;
  embargoUntil: number | null;
  /** Do readers see a text of it by then? */
  isSeen: boolean;
  flags: Pick<Flag, 'kind' | 'holds' | 'note'>[];
  /** Open notes and suggestions, by the block they stand at. */
  notes: { blockId: string | null; text: string }[];
  suggestions: { blockId: string }[];
  /** Is the section retired, and readers have not seen the story in it? */
  isRetired: boolean;
  /** Links to stories of the house that readers cannot open. */
  broken: { blockId: string; name: string }[];
  /** What the rights of the story's photos say against it, by the place of the photo. */
  photos: { index: number; message: string }[];
};

export const NO_FACTS: Omit<Facts, 'liveFrom'> = {
  embargoUntil: null,
  isSeen: false,
  flags: [],
  notes: [],
  suggestions: [],
  isRetired: false,
  broken: [],
  photos: [],
};

/** One thing that stands against publishing, and where. An error must be mended; a warning can be gone past by somebody who may, with a reason. */
export type Finding = Risk & { severity: 'error' | 'warning' };

/** Everything that is missing from a story or risky about it. Asked by the button, the schedule and the minute before it, by many stories at once, by importers and the command line: one answer for all. */
export function gate(draft: StoryDraft, facts: Facts): Finding[] {
  const errors = missing(draft, facts.liveFrom, facts.embargoUntil);
  const holding = facts.flags.filter(({ holds }) => holds);
  const raised = facts.flags.filter(({ holds }) => !holds);
  const flagged = ({ kind, note }: Facts['flags'][number]) => `${FLAG_NAMES[kind]}${note ? `: ${note}` : ''}`;
  const warnings: Risk[] = [
    ...risks(draft),
    // Not with every correction of a story that went out without.
    ...(facts.isSeen ? [] : standfirstRisks(draft)),
    ...scriptRisks(draft),
    ...raised.map((flag) => ({ field: 'flags', message: `The flag ${flagged(flag)} is not cleared` })),
    ...facts.notes.map(({ blockId, text }) => ({ field: 'notes', blockId: blockId ?? undefined, message: `An open note says “${shortened(text)}”` })),
    ...facts.suggestions.map(({ blockId }) => ({ field: 'body', blockId, message: 'A suggested wording is not decided' })),
    ...facts.broken.map(({ blockId, name }) => ({ field: 'body', blockId, message: `Readers cannot open “${shortened(name)}”, which is linked here` })),
    ...facts.photos.map(({ index, message }) => ({ field: `photos.${index}.caption`, message })),
  ];
  return [
    ...errors.map((each) => ({ ...each, severity: 'error' as const })),
    ...(facts.isRetired ? [{ field: 'sectionId', message: 'This section is retired: choose another', severity: 'error' as const }] : []),
    ...holding.map((flag) => ({ field: 'flags', message: `Held until the flag is cleared – ${flagged(flag)}`, severity: 'error' as const })),
    ...warnings.map((each) => ({ ...each, severity: 'warning' as const })),
  ];
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}
