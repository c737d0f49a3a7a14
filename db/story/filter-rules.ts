import { z } from 'zod';
import { FLAGS } from './flag-rules.ts';

const id = z.string().min(1).max(64);

export const STATUSES = ['draft', 'filed', 'ready', 'live', 'pending', 'scheduled', 'withdrawn', 'spiked'] as const;

/** Deadlines of open assignments: passed, up to the end of today or of seven days, or any. The latter three have what is overdue among them. */
export const DUES = ['past', 'today', 'week', 'any'] as const;
export const FLAG_CHOICES = ['any', ...FLAGS] as const;

/** What the desk's list and board are narrowed by; unknown values fall away, as they come from an address. */
export const StoryFilter = z.object({
  status: z.enum(STATUSES).optional().catch(undefined),
  section: id.optional().catch(undefined),
  author: id.optional().catch(undefined),
  tag: id.optional().catch(undefined),
  /** Who was asked to work on it: an account, or `me` for whoever looks. */
  assigned: id.optional().catch(undefined),
  flag: z.enum(FLAG_CHOICES).optional().catch(undefined),
  due: z.enum(DUES).optional().catch(undefined),
  /** Of a search as long as may be, because one that fell away would show every story: what of it is looked at, the search says. */
  text: z.string().trim().optional().catch(undefined),
  /** Where words are searched: the best match first, or the last changed. */
  order: z.enum(['best', 'changed']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type StoryFilter = z.output<typeof StoryFilter>;

/** The filter as an address has it, in one order, whatever page of it is shown. */
export function queryOf({ page: _, ...narrowing }: StoryFilter): string {
  return new URLSearchParams(Object.entries(narrowing).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString();
}
