import { z } from 'zod';
import type { PhotoUses } from './use-rules.ts';

export const PhotoIds = z.strictObject({ photoIds: z.array(z.string().min(1).max(64)).min(1).max(200, 'At most 200 photos at a time') });

/** How long a photo that was removed can be brought back, and its files stay, in milliseconds. */
export const REMOVED_KEPT = 30 * 86_400_000;

/** How it went with one photo; `uses`: what stands against its removal. */
export type Removed = { photoId: string; name: string; ok: boolean; why: string; uses?: PhotoUses };
