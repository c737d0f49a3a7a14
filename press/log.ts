import { randomBytes } from 'node:crypto';

const REPEATED_WITHIN = 60_000;
const repeated = new Map<string, { id: string; more: number }>();
const lasting = new Map<string, number>();

/** Writes a fault to the log under an id that can be shown to a reader; returns the id. The same fault again has the same id, and is counted in one line a minute. */
export function logFault(fault: unknown): string {
  const said = fault instanceof Error ? fault.message : String(fault);
  const known = repeated.get(said);
  if (known) {
    known.more += 1;
    return known.id;
  }
  const id = randomBytes(4).toString('hex');
  repeated.set(said, { id, more: 0 });
  console.error(`fault ${id}: ${said}`);
  countLater(said);
  return id;
}

/** The same for what will be tried again and again: says it is over once it is for all who met it. Returns what to call then. */
export function logLasting(fault: unknown): () => void {
  const id = logFault(fault);
  lasting.set(id, (lasting.get(id) ?? 0) + 1);
  return () => {
    const left = (lasting.get(id) ?? 1) - 1;
    if (left > 0) return lasting.set(id, left);
    lasting.delete(id);
    console.error(`fault ${id} is over`);
  };
}

function countLater(said: string): void {
  const forget = () => {
    const known = repeated.get(said);
    if (!known?.more) return repeated.delete(said);
    console.error(`fault ${known.id}: ${known.more} more times`);
    known.more = 0;
    return countLater(said);
  };
  setTimeout(forget, REPEATED_WITHIN).unref();
}
