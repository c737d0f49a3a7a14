import { hash } from '@node-rs/argon2';
import { addUser } from '#db/user/commands.ts';
import { type Actor, SYSTEM } from '#db/user/rules.ts';
import { openSessionOf } from '#db/user/session-commands.ts';
import { unique } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import type { Row } from './action-makers.ts';

const PROFILE = 'app/dashboard/(desk)/profile/actions.ts';
const PASSWORD = 'the herring run in late October';

/** Somebody with an account, whom the product itself stands for where nobody is named. */
async function accountOf(owner: Actor): Promise<string> {
  return owner.role === 'system' ? (await addUser(SYSTEM, { email: `${unique('other')}@example.org`, name: 'Other', role: 'reporter' })).id : owner.id;
}

/** What people do with their own sessions and password. */
export const OWN_ACTIONS: Record<string, Row> = {
  [`${PROFILE}#endOne`]: {
    verb: 'session.close',
    owned: true,
    prepare: async (_site, owner) => {
      const ownerId = await accountOf(owner);
      return { input: { sessionId: (await openSessionOf(ownerId, 'test')).sessionId }, ownerId };
    },
  },
  'app/dashboard/(desk)/people/actions.ts#signOutEverywhere': {
    verb: 'session.close',
    owned: true,
    prepare: async (_site, owner) => {
      const ownerId = await accountOf(owner);
      return { input: { userId: ownerId }, ownerId };
    },
  },
  [`${PROFILE}#endOthers`]: {
    verb: 'session.close',
    owned: false,
    prepare: async (_site, owner) => {
      await openSessionOf(await accountOf(owner), 'test');
      return { input: {} };
    },
  },
  [`${PROFILE}#choosePassword`]: {
    verb: 'user.password',
    owned: false,
    prepare: async (site, owner) => {
      await rowsOf(site, 'update user set password_hash = ? where id = ?', [await hash(PASSWORD), owner.id]);
      return { input: { current: PASSWORD, password: 'and the gulls know it first' } };
    },
  },
};
