import { SYSTEM } from '../user/rules.ts';
import { inspectPhoto, renderPhoto } from './commands.ts';
import { askOlderCuts, renderCut } from './crop-commands.ts';
import { listUninspected, listUnrendered, nextCut } from './queries.ts';
import { makeShareImage } from './share-commands.ts';
import { nextShare } from './share-queries.ts';

/** How long one turn cuts at most, in milliseconds, so that nothing else waits for long. */
const TURN = 3000;

/** How long it is not asked again for pictures to share where there was none to make: the question looks through two months of stories. */
const QUIET = 3000;

/** What makes pictures off the request path, a turn at a time: first what pages show soonest. What waits stands in the database, so that a restart goes on with it. */
export function photoWorker(): () => Promise<void> {
  let isAsked = false;
  let areAllSeen = false;
  let askAgain = 0;
  return async () => {
    if (!isAsked) isAsked = (await askOlderCuts(SYSTEM)) === 0;
    const until = Date.now() + TURN;
    // What fails is left for a later turn, so that a passing fault does not use up all its tries.
    let cut = await nextCut(SYSTEM);
    while (cut && Date.now() < until && (await renderCut(SYSTEM, cut))) cut = await nextCut(SYSTEM);
    const share = Date.now() < askAgain ? undefined : await nextShare(SYSTEM);
    if (share) await makeShareImage(SYSTEM, share);
    else if (Date.now() >= askAgain) askAgain = Date.now() + QUIET;
    const [waiting] = await listUnrendered(SYSTEM);
    if (waiting) await renderPhoto(SYSTEM, waiting);
    // Only photos that came before the desk asked what they look like; a new one is looked at as it comes.
    const [unseen] = areAllSeen ? [] : await listUninspected(SYSTEM);
    areAllSeen = unseen === undefined;
    if (unseen) await inspectPhoto(SYSTEM, unseen);
  };
}
