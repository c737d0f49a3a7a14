import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { isTaken, newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import type { NewStyle, StyleEdit, StyleId } from './rules.ts';
import { styleRule } from './schema.ts';

const MOST = 500;

/** Adds an entry to the house style and returns its id. Refused for words it already has, and beyond 500 entries. */
export function addStyle(actor: Actor, input: z.output<typeof NewStyle>): Promise<string> {
  return change(actor, 'style.add', async ({ tx, at, entry }) => {
    if ((await tx.$count(styleRule)) >= MOST) throw new Refusal('invalid', `The house style has ${MOST} entries; remove one first`);
    const id = newId();
    await unlessTaken(tx.insert(styleRule).values({ id, ...input, createdAt: at, createdBy: actor.id }));
    entry({ noun: 'style', id, after: input });
    return id;
  });
}

/** Changes an entry. Refused for words another entry has. */
export function editStyle(actor: Actor, { styleId, ...input }: z.output<typeof StyleEdit>): Promise<void> {
  return change(actor, 'style.edit', async ({ tx, entry }) => {
    const before = await entryOf(tx, styleId);
    await unlessTaken(tx.update(styleRule).set(input).where(eq(styleRule.id, styleId)));
    entry({ noun: 'style', id: styleId, before, after: input });
  });
}

/** Takes an entry out; what it said stays in the audit. */
export function removeStyle(actor: Actor, { styleId }: z.output<typeof StyleId>): Promise<void> {
  return change(actor, 'style.remove', async ({ tx, entry }) => {
    const before = await entryOf(tx, styleId);
    await tx.delete(styleRule).where(eq(styleRule.id, styleId));
    entry({ noun: 'style', id: styleId, before });
  });
}

async function entryOf(tx: Change['tx'], styleId: string) {
  const [found] = await tx.select().from(styleRule).where(eq(styleRule.id, styleId));
  if (!found) throw new Refusal('missing', 'There is no such entry');
  const { pattern, suggestion, reason, matchesCase, inQuotations } = found;
  return { pattern, suggestion, reason, matchesCase, inQuotations };
}

async function unlessTaken(writing: PromiseLike<unknown>): Promise<void> {
  try {
    await writing;
  } catch (fault) {
    if (isTaken(fault, 'style_rule.pattern')) throw new Refusal('invalid', 'Another entry looks for this', { pattern: 'Another entry looks for this' });
    throw fault;
  }
}
