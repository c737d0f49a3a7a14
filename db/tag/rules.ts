import { z } from 'zod';

export const TAG_KINDS = ['topic', 'person', 'place', 'organisation', 'series', 'internal'] as const;

export const NewTag = z.strictObject({
  name: z.string().trim().min(1, 'Enter a name').max(80, 'Use at most 80 characters'),
  kind: z.enum(TAG_KINDS).default('topic'),
});
