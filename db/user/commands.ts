import { and, eq, gt, isNotNull, isNull, ne } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { env } from '../env.ts';
import { hashToken, isTaken, newId, newToken } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { offerOwn } from './own-contributor.ts';
import { acceptPassword, refuseWeak } from './password.ts';
import { type Acceptance, type Actor, type NewUser, type RoleChange, type Setup, SYSTEM, type UserId, writes } from './rules.ts';
import { invitation, user } from './schema.ts';
import { closeSessions } from './sessions.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

/** Makes a new one-time link for an administrator and voids earlier ones. Returns its token, or undefined when somebody can administer: an enabled administrator with a password or, where the house has its own sign-in, any. */
export function offerSetup(): Promise<string | undefined> {
  return change(SYSTEM, 'user.setup', async ({ tx, at, entry }) => {
    const canEnter = env.OIDC_ISSUER ? undefined : isNotNull(user.passwordHash);
    if ((await tx.$count(user, and(eq(user.role, 'administrator'), isNull(user.disabledAt), canEnter))) > 0) return undefined;
    await tx
      .update(invitation)
      .set({ usedAt: at })
      .where(and(eq(invitation.kind, 'setup'), isNull(invitation.usedAt)));
    entry({ noun: 'invitation', id: 'setup' });
    return invite(tx, at, { kind: 'setup', userId: null, lasts: WEEK });
  });
}

/** Makes an administrator from the set-up link, of whoever has the address already where somebody does. Refused for a used or unknown link and a weak password. */
export async function setUp(input: z.output<typeof Setup>): Promise<void> {
  const passwordHash = await acceptPassword(input.password, [input.name, input.email]);
  await change(SYSTEM, 'user.setup', async ({ tx, at, entry }) => {
    await useInvitation(tx, at, input.token, ['setup']);
    const { email, name } = input;
    const made = { name, role: 'administrator', passwordHash, disabledAt: null } as const;
    const [person] = await tx
      .insert(user)
      .values({ id: newId(), email, createdAt: at, ...made })
      .onConflictDoUpdate({ target: user.email, set: made })
      .returning({ id: user.id });
    const id = person?.id ?? '';
    await closeSessions({ tx, at }, id);
    entry({ noun: 'user', id, after: { email, role: 'administrator' } });
  });
}

/** Adds a person and returns the token of their one-time invitation, good for a week. Refused for an address already in use. */
export function addUser(actor: Actor, input: z.output<typeof NewUser>): Promise<{ id: string; token: string }> {
  return change(actor, 'user.add', async ({ tx, at, entry }) => {
    const id = newId();
    try {
      await tx.insert(user).values({ id, ...input, createdAt: at });
    } catch (fault) {
      if (isTaken(fault, 'user.email')) throw new Refusal('invalid', 'Somebody already has this address', { email: 'Somebody already has this address' });
      throw fault;
    }
    entry({ noun: 'user', id, after: input });
    return { id, token: await invite(tx, at, { kind: 'join', userId: id, lasts: WEEK }) };
  });
}

/** Chooses name and password through an invitation or reset link; every open session of the person ends. Whoever writes gets a contributor of their name, as far as nobody else has it. */
export async function acceptInvitation(input: z.output<typeof Acceptance>): Promise<void> {
  const passwordHash = await acceptPassword(input.password, [input.name]);
  await change(SYSTEM, 'user.accept', async (door) => {
    const { tx, at, entry } = door;
    const { userId } = await useInvitation(tx, at, input.token, ['join', 'reset']);
    if (!userId) throw linkRefused();
    refuseWeak(input.password, [(await personOrRefuse(tx, userId)).email]);
    const [person] = await tx.update(user).set({ name: input.name, passwordHash }).where(eq(user.id, userId)).returning();
    if (person && writes(person.role)) await offerOwn(door, person);
    await closeSessions({ tx, at }, userId);
    entry({ noun: 'user', id: userId, after: { name: input.name } });
  });
}

/** Gives a person a fresh one-time link to choose a new password, good for 30 minutes; earlier links are void. */
export function resetUser(actor: Actor, { userId }: z.output<typeof UserId>): Promise<string> {
  return change(actor, 'user.reset', async ({ tx, at, entry }) => {
    await personOrRefuse(tx, userId);
    await tx
      .update(invitation)
      .set({ usedAt: at })
      .where(and(eq(invitation.userId, userId), isNull(invitation.usedAt)));
    entry({ noun: 'user', id: userId });
    return invite(tx, at, { kind: 'reset', userId, lasts: 30 * MINUTE });
  });
}

/** Shuts a person out from their next request on, or lets them back in when already disabled. Nobody can disable themselves, or the last administrator. */
export function disableUser(actor: Actor, { userId }: z.output<typeof UserId>): Promise<void> {
  return change(actor, 'user.disable', async ({ tx, at, entry }) => {
    if (userId === actor.id) throw new Refusal('invalid', 'You cannot disable yourself');
    const person = await personOrRefuse(tx, userId);
    const disabledAt = person.disabledAt ? null : at;
    if (disabledAt) await assertAnother(tx, person, 'userId');
    await tx.update(user).set({ disabledAt }).where(eq(user.id, userId));
    await closeSessions({ tx, at }, userId);
    entry({ noun: 'user', id: userId, before: { disabledAt: person.disabledAt }, after: { disabledAt } });
  });
}

/** Gives a person another role and ends their sessions. The last administrator keeps theirs. */
export function changeRole(actor: Actor, { userId, role }: z.output<typeof RoleChange>): Promise<void> {
  return change(actor, 'user.role', async ({ tx, at, entry }) => {
    const person = await personOrRefuse(tx, userId);
    if (role !== 'administrator') await assertAnother(tx, person, 'role');
    await tx.update(user).set({ role }).where(eq(user.id, userId));
    await closeSessions({ tx, at }, userId);
    entry({ noun: 'user', id: userId, before: { role: person.role }, after: { role } });
  });
}

async function invite(
  tx: Change['tx'],
  at: number,
  { kind, userId, lasts }: { kind: 'setup' | 'join' | 'reset'; userId: string | null; lasts: number },
): Promise<string> {
  const { token, hash } = newToken();
  await tx.insert(invitation).values({ tokenHash: hash, kind, userId, createdAt: at, expiresAt: at + lasts });
  return token;
}

async function useInvitation(tx: Change['tx'], at: number, token: string, kinds: string[]) {
  const open = and(eq(invitation.tokenHash, hashToken(token)), isNull(invitation.usedAt), gt(invitation.expiresAt, at));
  const [used] = await tx.update(invitation).set({ usedAt: at }).where(open).returning();
  if (!used || !kinds.includes(used.kind)) throw linkRefused();
  return used;
}

function linkRefused(): Refusal {
  return new Refusal('missing', 'This link was used already or is too old. Ask an administrator for a new one.');
}

/** Refuses to take the last administrator's place from them: nobody could give it back. */
async function assertAnother(tx: Change['tx'], { id, role, disabledAt }: typeof user.$inferSelect, field: string): Promise<void> {
  if (role !== 'administrator' || disabledAt) return;
  const others = and(eq(user.role, 'administrator'), isNull(user.disabledAt), ne(user.id, id));
  if ((await tx.$count(user, others)) > 0) return;
  const why = 'Somebody must remain administrator';
  throw new Refusal('invalid', `${why}. Make somebody else one first.`, { [field]: why });
}

async function personOrRefuse(tx: Change['tx'], userId: string) {
  const [person] = await tx.select().from(user).where(eq(user.id, userId));
  if (!person) throw new Refusal('missing', 'There is no such person');
  return person;
}
