import { z } from 'zod';

/** What somebody is told of in their inbox. */
export const NOTICES = [
  'assigned',
  'mentioned',
  'suggested',
  'decided',
  'filed',
  'returned',
  'spiked',
  'withdrawn',
  'noted',
  'dropped',
  'held',
  'taken-over',
  'flagged',
  'reported',
  'rights',
] as const;
export type NoticeKind = (typeof NOTICES)[number];

export const NOTICE_NAMES: Record<NoticeKind, string> = {
  assigned: 'Assigned to you',
  mentioned: 'You were mentioned',
  suggested: 'A change is suggested',
  decided: 'Your suggestion',
  filed: 'Filed',
  returned: 'Given back',
  spiked: 'Spiked',
  withdrawn: 'Withdrawn',
  noted: 'A note',
  dropped: 'A plan is dropped',
  held: 'Held back',
  'taken-over': 'Taken over',
  flagged: 'Flagged',
  reported: 'A reader reports an error',
  rights: 'The rights of a photo',
};

/** Notices are put away one by one, or all at once where none is named. */
export const NoticesSeen = z.strictObject({ noticeId: z.number().int().positive().optional() });
