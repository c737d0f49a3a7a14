import type { Change } from '../change.ts';
import type { Byline } from '../contributor/rules.ts';
import { ownContributor } from '../user/own-contributor.ts';

/** The byline a person's new stories begin with: that of the contributor who stands for them, while they are in use. */
export async function ownByline(tx: Change['tx'], userId: string): Promise<Byline[]> {
  const own = await ownContributor(tx, userId);
  return own && own.retiredAt === null ? [{ id: own.id, role: 'by' }] : [];
}
