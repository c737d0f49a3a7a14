import { forgetTraces } from '#db/comment/commands.ts';
import { TRACE_KEPT } from '#db/comment/rules.ts';
import { hasOldTraces } from '#db/comment/setting-queries.ts';
import { listClosed } from '#db/comment/standing.ts';
import { env } from '#db/env.ts';
import { listTurnedFronts } from '#db/front/turned.ts';
import { listAirTurned } from '#db/live/turned.ts';
import { announce, onShown, page } from '#db/pages.ts';
import { purgePhoto } from '#db/photo/remove-commands.ts';
import { listPurgeable } from '#db/photo/removed-queries.ts';
import { clearUploads } from '#db/photo/upload-commands.ts';
import { listStaleUploads } from '#db/photo/upload-queries.ts';
import { photoWorker } from '#db/photo/worker.ts';
import { countReads } from '#db/reading/commands.ts';
import { countRead, takeReads } from '#db/reading/counter.ts';
import { listEnds, listOlder, listRefreshes, listTurned, newestRefresh } from '#db/release/turned.ts';
import { forgetContacts } from '#db/report/commands.ts';
import { hasOldContacts } from '#db/report/queries.ts';
import { turnPhoto, warnOfEnd } from '#db/rights/clock-commands.ts';
import { listPassed, listToWarn } from '#db/rights/clock-queries.ts';
import { listPhotoEnds, listTurnedPhotos } from '#db/rights/turned.ts';
import { holdBack, lapseStory } from '#db/story/clock-commands.ts';
import { listFailingPlans, listLapsed } from '#db/story/clock-queries.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { dayAt } from '#db/zone.ts';
import { logFault, logLasting } from './log.ts';
import type { Press } from './press.ts';

const REFRESH_EVERY = 100;
const CLOCK_EVERY = 1000;
const READS_EVERY = 10_000;
const FORGET_EVERY = 60_000;
/** The ends of a day are known beforehand, should the database be away when they come. */
const ENDS_AHEAD = 86_400_000;

/** Keeps a press true: changes of this process at once, those of others within 200 ms, what the clock turns within a second or two. Returns how to stop. */
export async function startTicking(press: Press): Promise<() => void> {
  const stopListening = onShown((names) => press.drop(names));
  const stopRefresh = every(REFRESH_EVERY, await refreshes());
  const stopClock = every(CLOCK_EVERY, clock(press));
  const stopRenditions = every(CLOCK_EVERY, photoWorker());
  const stopPlans = every(CLOCK_EVERY, watchPlans);
  const stopReads = every(READS_EVERY, writeReads);
  const stopForgetting = every(FORGET_EVERY, forget);
  const stopWarning = every(FORGET_EVERY, warn);
  return () => {
    for (const stop of [stopListening, stopRefresh, stopClock, stopRenditions, stopPlans, stopReads, stopForgetting, stopWarning]) stop();
  };
}

/** What other processes changed is told to everybody who listens here. */
async function refreshes(): Promise<() => Promise<void>> {
  let seen = await newestRefresh();
  return async () => {
    const found = await listRefreshes(seen);
    announce(found.names);
    seen = found.seen;
  };
}

/** Drops the pages of releases and of channels that began or ended by the clock alone; after a pause it catches up on all of it. Tells the press what ends within a day. */
function clock(press: Press): () => Promise<void> {
  let since = Date.now();
  return async () => {
    const until = Date.now();
    const turned = await Promise.all([listTurned, listTurnedFronts, listTurnedPhotos, listAirTurned, listOlder, listClosed].map((list) => list(since, until)));
    const isNextDay = dayAt(since, env.SITE_TIMEZONE) !== dayAt(until, env.SITE_TIMEZONE);
    const names = [...turned.flat(), ...(isNextDay ? [page.mostRead] : [])];
    const ends = await Promise.all([listEnds, listPhotoEnds].map((list) => list(until, until + ENDS_AHEAD)));
    announce(names);
    press.expectEnds(ends.flat().toSorted((one, other) => one.at - other.at));
    since = until;
  };
}

/** Adds up what was read. What could not be written is counted again with the next. */
export async function writeReads(): Promise<void> {
  const counted = takeReads();
  if (counted.length === 0) return;
  await countReads(SYSTEM, counted).catch((fault) => {
    for (const [path, reads] of counted) countRead(path, reads);
    throw fault;
  });
}

/** Asks the gate once more in the minute before a plan, and writes down what has ended, of stories and of the rights of photos. Readers see by the dates alone, whether this runs or not. */
async function watchPlans(): Promise<void> {
  for (const storyId of await listFailingPlans(SYSTEM)) await holdBack(SYSTEM, { storyId }).catch(logFault);
  for (const storyId of await listLapsed(SYSTEM)) await lapseStory(SYSTEM, { storyId }).catch(logFault);
  for (const photoId of await listPassed(SYSTEM)) await turnPhoto(SYSTEM, { photoId }).catch(logFault);
}

/** Where a comment came from is known for 48 hours; how a reader can be reached until 90 days after the answer; half an upload for a day; the files of removed photos go after 30 days. */
async function forget(): Promise<void> {
  if (await hasOldTraces(Date.now() - TRACE_KEPT)) await forgetTraces();
  if (await hasOldContacts(SYSTEM)) await forgetContacts(SYSTEM);
  const stale = await listStaleUploads(SYSTEM);
  if (stale.length > 0) await clearUploads(SYSTEM, stale);
  for (const removed of await listPurgeable(SYSTEM)) await purgePhoto(SYSTEM, removed).catch(logFault);
}

/** Whose stories show a photo is told before its rights end. */
async function warn(): Promise<void> {
  for (const photoId of await listToWarn(SYSTEM)) await warnOfEnd(SYSTEM, { photoId }).catch(logFault);
}

/** Runs the work again and again with a pause between; a fault is logged when it begins and when it is over. */
function every(pause: number, work: () => Promise<void>): () => void {
  let over: (() => void) | undefined;
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const run = async () => {
    try {
      await work();
      over?.();
      over = undefined;
    } catch (fault) {
      over ??= logLasting(fault);
    }
    if (!isStopped) timer = setTimeout(run, pause);
  };
  timer = setTimeout(run, pause);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
