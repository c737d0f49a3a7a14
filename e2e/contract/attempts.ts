import { expect } from '@playwright/test';
import { type Actor, may, type Role, SYSTEM } from '#db/user/rules.ts';
import { callAction, type Sender, type Verdict } from '../desk-actions.ts';
import { dumpOf } from '../dump.ts';
import { addPersonWith, inNewsroom } from '../newsroom.ts';
import type { Site } from '../site.ts';
import { ACTIONS } from './action-table.ts';
import { portionsOf } from './portions.ts';

export type Attempt = { name: string; input: unknown; sender: Sender; isAllowed: boolean; said: string };

/** Each action of the build on what is one's own and on what is not, each with a new person of this role and something new to do it to. */
export async function* attemptsOf(site: Site, role: Role): AsyncGenerator<Attempt> {
  for (const [name, { verb, owned, prepare }] of Object.entries(ACTIONS)) {
    for (const whose of owned ? (['own', 'other'] as const) : (['own'] as const)) {
      yield await inNewsroom(site, async () => {
        const { userId: id, cookie } = await addPersonWith(site, role);
        const actor: Actor = { id, name: `Test ${role}`, role };
        const { input, ownerId } = await prepare(site, whose === 'own' ? actor : SYSTEM);
        return { name, input, sender: { cookie }, isAllowed: may(actor, verb, owned ? ownerId : id), said: `${role} ${name} ${whose}` };
      });
    }
  }
}

/** An action that is allowed is done, and changes something. */
export async function expectDone(site: Site, { name, input, sender, said }: Attempt): Promise<void> {
  const before = await dumpOf(site);
  const verdict = await callAction(site, name, input, sender);
  expect(verdict.ok, tell(said, verdict)).toBe(true);
  expect(await dumpOf(site), said).not.toEqual(before);
}

/** Actions that are not allowed are refused in one of these ways, and change nothing: a few are tried at once, between two looks at everything that is kept. */
export async function expectRefused(site: Site, attempts: Omit<Attempt, 'isAllowed'>[], codes?: string[]): Promise<void> {
  for (const portion of portionsOf(attempts)) {
    const before = await dumpOf(site);
    const verdicts = await Promise.all(portion.map(async ({ name, input, sender, said }) => [said, await callAction(site, name, input, sender)] as const));
    for (const [said, verdict] of verdicts) {
      expect(verdict.ok, tell(said, verdict)).toBe(false);
      if (codes) expect(codes, tell(said, verdict)).toContain(verdict.code);
    }
    expect(await dumpOf(site), portion.map(({ said }) => said).join(', ')).toEqual(before);
  }
}

function tell(said: string, { text }: Verdict): string {
  return `${said}: ${text.slice(0, 300)}`;
}
