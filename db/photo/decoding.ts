import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { env } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { JOBS, type Job, type Order, PATIENT, type Reply } from './jobs.ts';

const AT_ONCE = 2;
const IDLE = 20_000;

type Waiting = { isPatient: boolean; begin: () => void };
type Pending = { resolve: (value: unknown) => void; reject: (fault: unknown) => void };
type Desk = { running: number; waiting: Waiting[]; pending: Map<number, Pending>; count: number; child?: ChildProcess; idle?: NodeJS.Timeout };

const shared = globalThis as typeof globalThis & { broadsheetDecoding?: Desk };

/** Decodes a picture: two at a time in the whole process, in a program of its own that gives way to the readers (where the product is built), those somebody waits for first. Refusals come back as such. */
export function decodeApart<Name extends Job>(job: Name, ...given: Parameters<(typeof JOBS)[Name]>): ReturnType<(typeof JOBS)[Name]> {
  const here = JOBS[job] as (...given: unknown[]) => Promise<unknown>;
  const work = () => (program() ? askTwice(job, given) : here(...given));
  return inDecoder(work, PATIENT.includes(job)) as ReturnType<(typeof JOBS)[Name]>;
}

/** Waits for one of the two places. */
async function inDecoder<T>(work: () => Promise<T>, isPatient = false): Promise<T> {
  const desk = open();
  if (desk.running >= AT_ONCE || (isPatient && desk.running > 0)) await new Promise<void>((begin) => desk.waiting.push({ isPatient, begin }));
  else desk.running += 1;
  try {
    return await work();
  } finally {
    desk.running -= 1;
    beginNext(desk);
  }
}

/** Who comes next takes the place at once, so that nobody slips in between; the patient one at a time, and after all others. */
function beginNext(desk: Desk): void {
  const found = desk.waiting.findIndex(({ isPatient }) => !isPatient);
  const index = found >= 0 ? found : desk.running === 0 ? 0 : -1;
  const [next] = index >= 0 ? desk.waiting.splice(index, 1) : [];
  if (!next) return;
  desk.running += 1;
  next.begin();
}

/** A picture that breaks the decoder takes another with it; that one is tried again, and the first refused when it does so twice. */
async function askTwice(job: Job, given: unknown[]): Promise<unknown> {
  return ask(job, given).catch((fault) => {
    if (!(fault instanceof Gone)) throw fault;
    return ask(job, given).catch((again) => {
      throw again instanceof Gone ? new Refusal('invalid', `${given[2] ?? 'The file'} cannot be decoded: it breaks the decoder. Save it anew as JPEG`) : again;
    });
  });
}

function ask(job: Job, given: unknown[]): Promise<unknown> {
  const desk = open();
  const child = start(desk);
  desk.count += 1;
  const order: Order = { id: desk.count, job, given };
  return new Promise((resolve, reject) => {
    desk.pending.set(order.id, { resolve, reject });
    child.send(order, (fault) => fault && reject(new Gone()));
  }).finally(() => rest(desk, order.id));
}

/** Starts the program at the first order; it goes when there was none for a while, and never keeps the process from ending. */
function start(desk: Desk): ChildProcess {
  clearTimeout(desk.idle);
  if (desk.child) {
    desk.child.channel?.ref();
    return desk.child;
  }
  const child = spawn(process.execPath, ['--max-old-space-size=128', program() ?? ''], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // It reads what strangers send, so it is told no secret.
    env: { NODE_ENV: env.NODE_ENV, MALLOC_ARENA_MAX: '2' } as NodeJS.ProcessEnv,
  });
  child.unref();
  child.on('message', (reply: Reply) => {
    const { resolve, reject } = desk.pending.get(reply.id) ?? {};
    if (reply.fault) reject?.(reply.fault.code ? new Refusal(reply.fault.code, reply.fault.message, reply.fault.fields) : new Error(reply.fault.message));
    else resolve?.(reply.value);
  });
  const end = () => {
    if (desk.child !== child) return;
    desk.child = undefined;
    for (const { reject } of desk.pending.values()) reject(new Gone());
  };
  child.once('exit', end).once('error', end);
  desk.child = child;
  return child;
}

function rest(desk: Desk, id: number): void {
  desk.pending.delete(id);
  if (desk.pending.size > 0) return;
  desk.child?.channel?.unref();
  desk.idle = setTimeout(() => {
    const { child } = desk;
    desk.child = undefined;
    if (child?.connected) child.disconnect();
  }, IDLE).unref();
}

function open(): Desk {
  shared.broadsheetDecoding ??= { running: 0, waiting: [], pending: new Map(), count: 0 };
  return shared.broadsheetDecoding;
}

/** The built decoder, where there is one; tests of the rules and the command line in development decode by themselves. */
function program(): string | undefined {
  const file = path.resolve(/*turbopackIgnore: true*/ '.next/decoder.mjs');
  return env.NODE_ENV === 'production' && existsSync(file) ? file : undefined;
}

class Gone extends Error {}
