import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { closeStore, store } from './client.ts';
import { env } from './env.ts';
import { COMMANDS, OF_THE_PRODUCT } from './matrix-table.ts';
import { isRefusal } from './refusal.ts';
import { openCopyOf, openTestDatabase } from './test-database.ts';
import { dumpStatement, hashTables } from './test-dump.ts';
import { addUser } from './user/commands.ts';
import { type Actor, MAY, may, ROLES, type Role, SYSTEM, type Verb } from './user/rules.ts';

const rowsOf = async (statement: string, values: string[] = []) => (await store().client.execute({ sql: statement, args: values })).rows;

let statement: Promise<string> | undefined;

/** Everything that is kept: each row of each table, and the names of the files in the photo store. */
async function dump(): Promise<string> {
  const { client } = store();
  statement ??= dumpStatement(client);
  const files = readdirSync(env.PHOTOS_DIR, { recursive: true }).map(String);
  return JSON.stringify([await hashTables(client, await statement), files.sort()]);
}

const verbsOf = async (actor: Actor) => (await rowsOf('select verb from audit where actor_id = ? order by id', [actor.id])).map(({ verb }) => verb);
const entriesFor = (verb: Verb) => ('quiet' in MAY[verb] ? [] : [verb]);

/** `done`, or the code of the refusal. */
async function verdictOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (fault) {
    if (!isRefusal(fault)) throw fault;
    return fault.code;
  }
}

async function openNewsroom(): Promise<string> {
  const folder = await openTestDatabase();
  mkdirSync(env.PHOTOS_DIR, { recursive: true });
  return folder;
}

test('every command of the newsroom is in the table, and nothing else', async () => {
  const nouns = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((each) => each.isDirectory() && each.name !== 'migrations');
  const files = nouns.flatMap(({ name }) => readdirSync(path.join(import.meta.dirname, name)).map((file) => path.join(import.meta.dirname, name, file)));
  const modules = await Promise.all(files.filter((file) => /[/-]commands\.ts$/.test(file)).map((file) => import(file) as Promise<Record<string, unknown>>));
  const exported = modules.flatMap((module) => Object.keys(module).filter((name) => typeof module[name] === 'function'));
  expect(exported.sort()).toEqual([...Object.keys(COMMANDS), ...Object.keys(OF_THE_PRODUCT)].sort());
});

test.describe('what MAY says is what happens', () => {
  const people = new Map<Role, Actor>();
  let stranger: Actor;
  let template: string;
  test.beforeAll(async () => {
    template = await openNewsroom();
    for (const role of ROLES) people.set(role, await person(role, role));
    stranger = await person('stranger', 'reporter');
    closeStore();
  });

  async function person(name: string, role: Role): Promise<Actor> {
    const { id } = await addUser(SYSTEM, { email: `${name}@example.org`, name, role });
    return { id, name, role };
  }

  for (const [name, { verb, whose: each, prepare, run, onSelf }] of Object.entries(COMMANDS)) {
    test.describe(name, () => {
      /** A newsroom of its own for each command: one for all would take ever longer to write down. */
      test.beforeAll(() => openCopyOf(template));

      const roles: (Role | 'system')[] = MAY[verb].any === 'system' ? [...ROLES, 'system'] : [...ROLES];
      for (const role of roles) {
        for (const whose of each) {
          test(`${name} on ${whose}, asked for by: ${role}`, async () => {
            const actor = role === 'system' ? SYSTEM : (people.get(role) as Actor);
            const owner = whose === 'somebody else’s' ? stranger : actor;
            const thing = await prepare(owner);
            const [before, entries] = [await dump(), await verbsOf(actor)];
            const verdict = await verdictOf(run(actor, thing));
            const added = (await verbsOf(actor)).slice(entries.length);
            const isAllowed = may(actor, verb, whose === 'nobody’s' ? undefined : owner.id);
            const allowed = (whose === 'own' && onSelf) || 'done';
            expect(verdict).toEqual(isAllowed ? allowed : expect.stringMatching(/^(forbidden|missing)$/));
            expect(added).toEqual(verdict === 'done' ? entriesFor(verb) : []);
            expect((await dump()) === before, 'everything stayed as it was').toBe(verdict !== 'done');
          });
        }
      }
    });
  }
});

test.describe('what only the product does', () => {
  test.beforeEach(openNewsroom);

  for (const [name, { verb, prepare }] of Object.entries(OF_THE_PRODUCT)) {
    test(`${name} is for no role, and is done in the product’s own name`, async () => {
      const run = await prepare();
      const [before, entries] = [await dump(), await verbsOf(SYSTEM)];
      await run();
      expect((await verbsOf(SYSTEM)).slice(entries.length)).toEqual(entriesFor(verb));
      expect(await dump()).not.toBe(before);
      for (const role of ROLES) expect(may({ id: 'somebody', name: 'Somebody', role }, verb, 'somebody'), role).toBe(false);
    });
  }
});
