import { listTurnedFronts } from '#db/front/turned.ts';
import { onShown } from '#db/pages.ts';
import { renderPhoto } from '#db/photo/commands.ts';
import { listUnrendered } from '#db/photo/queries.ts';
import { listRefreshes, listTurned, newestRefresh } from '#db/release/turned.ts';
import { forgetContacts } from '#db/report/commands.ts';
import { hasOldContacts } from '#db/report/queries.ts';
import { holdBack, lapseStory } from '#db/story/clock-commands.ts';
import { listFailingPlans, listLapsed } from '#db/story/clock-queries.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { logFault, type Press } from './press.ts';

const REFRESH_EVERY = 100;
const CLOCK_EVERY = 1000;
const FORGET_EVERY = 3_600_000;

/** Keeps a press true: changes of this process at once, those of others within 200 ms, what the clock turns within a second or two. Returns how to stop. */
export async function startTicking(press: Press): Promise<() => void> {
  const stopListening = onShown((names) => press.drop(names));
  const stopRefresh = every(REFRESH_EVERY, await refreshes(press));
  const stopClock = every(CLOCK_EVERY, clock(press));
  const stopRenditions = every(CLOCK_EVERY, makeRenditions);
  const stopPlans = every(CLOCK_EVERY, watchPlans);
  const stopForgetting = every(FORGET_EVERY, forgetOld);
  return () => {
    for (const stop of [stopListening, stopRefresh, stopClock, stopRenditions, stopPlans, stopForgetting]) stop();
  };
}

async function refreshes(press: Press): Promise<() => Promise<void>> {
  let seen = await newestRefresh();
  return async () => {
    const found = await listRefreshes(seen);
    if (found.names.length > 0) press.drop(found.names);
    seen = found.seen;
  };
}

/** Drops the pages of releases that began or ended by the clock alone; after a pause it catches up on all of it. */
function clock(press: Press): () => Promise<void> {
  let since = Date.now();
  return async () => {
    const until = Date.now();
    const turned = [...(await listTurned(since, until)), ...(await listTurnedFronts(since, until))];
    if (turned.length > 0) press.drop(turned);
    since = until;
  };
}

async function makeRenditions(): Promise<void> {
  const [waiting] = await listUnrendered(SYSTEM);
  if (waiting) await renderPhoto(SYSTEM, waiting);
}

/** Asks the gate once more in the minute before a plan, and writes down what has ended. Readers see by the dates alone, whether this runs or not. */
async function watchPlans(): Promise<void> {
  for (const storyId of await listFailingPlans(SYSTEM)) await holdBack(SYSTEM, { storyId }).catch(logFault);
  for (const storyId of await listLapsed(SYSTEM)) await lapseStory(SYSTEM, { storyId }).catch(logFault);
}

async function forgetOld(): Promise<void> {
  if (await hasOldContacts(SYSTEM)) await forgetContacts(SYSTEM);
}

/** Runs the work again and again with a pause between; a fault is logged once until it is over. */
function every(pause: number, work: () => Promise<void>): () => void {
  let isFailing = false;
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const run = async () => {
    try {
      await work();
      isFailing = false;
    } catch (fault) {
      if (!isFailing) logFault(fault);
      isFailing = true;
    }
    if (!isStopped) timer = setTimeout(run, pause);
  };
  timer = setTimeout(run, pause);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
