import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import sharp from 'sharp';
import { isRefusal } from '../refusal.ts';
import { JOBS, type Order, type Reply } from './jobs.ts';

/** The program that decodes pictures beside the server, whenever the server and its readers leave time. It ends with the server. */
giveWay();
sharp.cache(false);
sharp.concurrency(1);
process.on('disconnect', () => process.exit());
process.on('SIGINT', () => undefined);
process.on('message', async ({ id, job, given }: Order) => {
  const run = JOBS[job] as (...given: unknown[]) => Promise<unknown>;
  const reply: Reply = await run(...given).then(
    (value) => ({ id, value }),
    (fault) => ({ id, fault: isRefusal(fault) ? { code: fault.code, message: fault.message, fields: fault.fields } : { message: String(fault) } }),
  );
  process.send?.(reply);
});

/** Linux counts priority by thread, and those of Node itself have begun by now; later ones follow the one that begins them. */
function giveWay(): void {
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [process.pid];
  for (const thread of threads) setPriority(thread, constants.priority.PRIORITY_LOW);
}
