import { z } from 'zod';
import { BatchWords } from './batch-rules.ts';
import { MAXIMUM_PHOTO_BYTES, TOO_LARGE } from './rules.ts';

/** So many files one person may have on their way in. */
export const MOST_OPEN = 40;
/** What nobody went on with for so long is cleared away (milliseconds). */
export const UPLOAD_KEPT = 24 * 3_600_000;

export const NewUpload = z.strictObject({
  filename: z.string().min(1, 'Name the file').max(1000),
  bytes: z.number().int().min(0).max(MAXIMUM_PHOTO_BYTES, `The file ${TOO_LARGE}`),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hex'),
  words: BatchWords.default({}),
});
export type NewUpload = z.output<typeof NewUpload>;
