import { eq } from 'drizzle-orm';
import { change } from '../change.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { shareImage } from '../release/schema.ts';
import { type Actor, mayEver } from '../user/rules.ts';
import { decodeApart } from './decoding.ts';
import { photo } from './schema.ts';
import type { Sharing } from './share-picture.ts';
import { decisionOf, shareFile } from './share-rules.ts';
import { putFile, withOriginal } from './store.ts';

/** `decided`: by what decisions on its photo it is drawn. */
export type WaitingShare = Sharing & { releaseId: number; photoId: string; key: string; path: string; decided: string };

/** Makes the picture a release is shared with; a failure is logged and counted, and the story is shared with its photo alone. */
export async function makeShareImage(actor: Actor, waiting: WaitingShare): Promise<void> {
  if (!mayEver(actor, 'photo.share')) throw new Refusal('forbidden', 'Only the product itself makes pictures to share');
  const { releaseId, photoId, key } = waiting;
  const file = shareFile(releaseId);
  const made = await withOriginal(key, async (original, work) => {
    await decodeApart('share', original, `${work}/${file}`, waiting);
    await putFile(key, file, `${work}/${file}`);
    return true;
  }).catch((fault: unknown) => {
    console.error(`release ${releaseId}: the picture to share could not be made: ${fault instanceof Error ? fault.message : String(fault)}`);
    return false;
  });
  await change(actor, 'photo.share', async ({ tx, at, shows }) => {
    const [before] = await tx.select({ tries: shareImage.tries }).from(shareImage).where(eq(shareImage.releaseId, releaseId));
    const [now] = await tx.select({ crops: photo.crops, focus: photo.focus }).from(photo).where(eq(photo.id, photoId));
    // Decided anew while it was drawn: it is drawn once more.
    const isTrue = now !== undefined && decisionOf(now) === waiting.decided;
    const row = { photoId, madeAt: made && isTrue ? at : null, tries: (before?.tries ?? 0) + (made ? 0 : 1) };
    await tx
      .insert(shareImage)
      .values({ releaseId, ...row })
      .onConflictDoUpdate({ target: shareImage.releaseId, set: row });
    if (made) shows(page.story(waiting.path));
  });
}
