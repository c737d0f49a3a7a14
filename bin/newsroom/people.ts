import { env } from '../../db/env.ts';
import { addUser, disableUser, resetUser } from '../../db/user/commands.ts';
import { findUserByEmail, listUsers } from '../../db/user/queries.ts';
import { NewUser, ROLES, SYSTEM } from '../../db/user/rules.ts';

/** Adds a person and prints the one-time link with which they choose their password. */
export async function add(email: string, { name, role }: Record<string, string | undefined>): Promise<boolean> {
  if (!ROLES.some((known) => known === role)) throw new Error(`There is no role "${role}". There are: ${ROLES.join(', ')}.`);
  const parsed = NewUser.safeParse({ email, name, role });
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  const { token } = await addUser(SYSTEM, parsed.data);
  console.log(`Send ${parsed.data.name} this link. It works once, within a week:\n${linkOf(token)}`);
  return true;
}

/** Shuts a person out. Throws for somebody who is out already, since the command behind it would let them in. */
export async function disable(email: string): Promise<boolean> {
  const person = await find(email);
  if (person.disabledAt) throw new Error(`${email} is disabled already. To let them in again: npm run newsroom -- user enable ${email}`);
  await disableUser(SYSTEM, { userId: person.id });
  console.log(`${email} is disabled.`);
  return true;
}

/** Lets a disabled person in again. */
export async function enable(email: string): Promise<boolean> {
  const person = await find(email);
  if (!person.disabledAt) throw new Error(`${email} is not disabled.`);
  await disableUser(SYSTEM, { userId: person.id });
  console.log(`${email} may sign in again.`);
  return true;
}

/** Prints a one-time link with which a person chooses a new password. */
export async function reset(email: string): Promise<boolean> {
  const token = await resetUser(SYSTEM, { userId: (await find(email)).id });
  console.log(`Send ${email} this link. It works once, within 30 minutes:\n${linkOf(token)}`);
  return true;
}

/** Lists everybody who has an account. */
export async function list(): Promise<boolean> {
  const people = await listUsers(SYSTEM);
  for (const { email, name, role, disabledAt } of people) console.log([email, role, name, ...(disabledAt ? ['(disabled)'] : [])].join('\t'));
  if (people.length === 0) console.log('Nobody has an account yet.');
  return true;
}

async function find(email: string) {
  const person = await findUserByEmail(SYSTEM, email);
  if (!person) throw new Error(`Nobody here has the address ${email}.`);
  return person;
}

function linkOf(token: string): string {
  return `${env.SITE_URL}/sign-in/link?token=${token}`;
}
