import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_AGAIN = 250;
const GRACE = 5000;

/** Waits until no other start or test run prepares in this folder; returns how to let the next one in. */
export async function takeTurn(lock) {
  for (let told = false; ; told = true) {
    if (take(lock)) break;
    if (isStale(lock)) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) console.log('Another start or test run is preparing this folder; waiting for it.');
    await wait(LOOK_AGAIN);
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

function take(lock) {
  try {
    mkdirSync(lock);
  } catch (fault) {
    if (fault.code === 'EEXIST') return false;
    throw fault;
  }
  writeFileSync(`${lock}/pid`, String(process.pid));
  return true;
}

/** A lock whose process is gone; one without a process yet is given the time to be named. */
function isStale(lock) {
  try {
    return !isAlive(Number(readFileSync(`${lock}/pid`, 'utf8')));
  } catch {
    const made = statSync(lock, { throwIfNoEntry: false });
    return made !== undefined && Date.now() - made.mtimeMs > GRACE;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}
