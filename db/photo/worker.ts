import { SYSTEM } from '../user/rules.ts';
import { renderPhoto } from './commands.ts';
import { askOlderCuts, renderCut } from './crop-commands.ts';
import { listUnrendered, nextCut } from './queries.ts';
import { makeShareImage } from './share-commands.ts';
import { nextShare } from './share-queries.ts';

/** How long one turn cuts at most, in milliseconds, so that nothing else waits for long. */
const TURN = 3000;

/** What makes pictures off the request path, a turn at a time: first what pages show soonest. What waits stands in the database, so that a restart goes on with it. */
export function photoWorker(): () => Promise<void> {
  let isAsked = false;
  return async () => {
    if (!isAsked) await askOlderCuts(SYSTEM);
    isAsked = true;
    const until = Date.now() + TURN;
    for (let cut = await nextCut(SYSTEM); cut && Date.now() < until; cut = await nextCut(SYSTEM)) await renderCut(SYSTEM, cut);
    const share = await nextShare(SYSTEM);
    if (share) await makeShareImage(SYSTEM, share);
    const [waiting] = await listUnrendered(SYSTEM);
    if (waiting) await renderPhoto(SYSTEM, waiting);
  };
}
