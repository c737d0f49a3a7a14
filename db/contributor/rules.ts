import { z } from 'zod';

export const NewContributor = z.strictObject({
  name: z.string().trim().min(1, 'Enter a name').max(120, 'Use at most 120 characters'),
  bio: z.string().trim().max(600).default(''),
  userId: z.string().max(64).nullable().default(null),
});
