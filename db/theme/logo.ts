import type { Change } from '../change.ts';
import { assertPicture } from '../photo/picture.ts';
import { Refusal } from '../refusal.ts';

/** Refuses, beside the field, a photo that cannot stand at the head of the paper. */
export async function assertLogo(tx: Change['tx'], logoId: string | null): Promise<void> {
  await assertPicture(tx, logoId).catch((fault: unknown) => {
    throw fault instanceof Refusal ? new Refusal('invalid', fault.message, { logoId: fault.message }) : fault;
  });
}
