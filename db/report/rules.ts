import { z } from 'zod';
import { type Block, type Body, plainText } from '../story/body-rules.ts';

/** What came of a report: the story was corrected, it was right, or somebody had said so before. */
export const OUTCOMES = ['corrected', 'no-error', 'duplicate'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const OUTCOME_NAMES: Record<Outcome, string> = { corrected: 'Corrected', 'no-error': 'No error', duplicate: 'Duplicate' };

export const MESSAGE_LENGTH = 2000;
export const CONTACT_LENGTH = 200;
/** A person needs so long to write a sentence, in milliseconds. */
export const WRITING_TIME = 3000;
export const REPORTS_PAGE_SIZE = 30;
/** How long after the answer a reader's contact is kept, in milliseconds. */
export const CONTACT_KEPT = 90 * 86_400_000;

/** A reader's report; what is too long or missing is said by the page, in the reader's language. */
export const NewReport = z.strictObject({
  path: z.string().startsWith('/').max(500),
  version: z.coerce.number().int().min(1).catch(0),
  blockId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{4,40}$/)
    .nullable()
    .catch(null),
  message: z.string().trim().min(1, 'Say what is wrong').max(MESSAGE_LENGTH, `Use at most ${MESSAGE_LENGTH} characters`),
  contact: z.string().trim().max(CONTACT_LENGTH, `Use at most ${CONTACT_LENGTH} characters`).default(''),
});
export type NewReport = z.output<typeof NewReport>;

export const ReportAnswer = z
  .strictObject({
    reportId: z.string().min(1).max(64),
    outcome: z.enum(OUTCOMES, 'Choose what came of it'),
    correctionId: z.number().int().positive().optional(),
  })
  .refine(({ outcome, correctionId }) => outcome !== 'corrected' || correctionId !== undefined, {
    path: ['correctionId'],
    message: 'Choose the correction that answers it, or publish one first',
  });

/** What the queue is narrowed by; unknown values fall away, as they come from an address. */
export const ReportFilter = z.object({
  status: z.enum(['open', 'answered']).catch('open'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ReportFilter = z.output<typeof ReportFilter>;

/** The text of one paragraph of a body, also inside a fact box; undefined where it has none of that id. */
export function passageIn(body: Body, blockId: string | null): string | undefined {
  const found = body.content.flatMap(withInner).find(({ attrs }) => attrs.id === blockId);
  return found && plainText({ type: 'doc', content: [found] });
}

function withInner(block: Block): Block[] {
  return block.type === 'factBox' ? [block, ...block.content] : [block];
}
