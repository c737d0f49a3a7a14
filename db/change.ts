import { seal } from './audit/seal.ts';
import { assertWritable, store } from './client.ts';
import { announce, origin } from './pages.ts';
import { Refusal } from './refusal.ts';
import { refresh } from './release/schema.ts';
import { type Actor, MAY, mayEver, type Verb } from './user/rules.ts';

export type Transaction = Parameters<Parameters<ReturnType<typeof store>['writer']['transaction']>[0]>[0];
export type Entry = { noun: string; id: string; before?: unknown; after?: unknown };
export type Change = {
  tx: Transaction;
  at: number;
  /** Names the reader pages to drop when this is committed. */
  shows(...names: string[]): void;
  /** Says what was changed, for the audit. */
  entry(entry: Entry): void;
};

/** The one door for writing: permission, turn, transaction, audit. Throws Refusal when the actor may never do this. */
export async function change<T>(actor: Actor, verb: Verb, work: (change: Change) => Promise<T>): Promise<T> {
  if (!mayEver(actor, verb)) throw new Refusal('forbidden', `Your role may not ${verb.split('.').reverse().join(' a ')}`);
  const { writer } = store();
  return inTurn(async () => {
    assertWritable();
    const names = new Set<string>();
    const result = await writer.transaction(async (tx) => {
      const at = Date.now();
      const entries: Entry[] = [];
      const shows = (...more: string[]) => {
        for (const name of more) names.add(name);
      };
      const result = await work({ tx, at, shows, entry: (entry) => entries.push(entry) });
      if (!('quiet' in MAY[verb])) await seal(tx, actor, verb, at, entries);
      await leave(tx, [...names], at);
      return result;
    });
    announce(names);
    return result;
  });
}

/** Tells the presses of other processes, in portions SQLite takes in one statement. */
async function leave(tx: Transaction, names: string[], at: number): Promise<void> {
  for (let start = 0; start < names.length; start += 5000) {
    await tx.insert(refresh).values(names.slice(start, start + 5000).map((name) => ({ name, at, origin })));
  }
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const shared = store();
  const mine = shared.turn.then(work);
  shared.turn = mine.catch(() => undefined);
  return mine;
}
