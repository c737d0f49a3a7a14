import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Actor, may, ROLES, type Role, SYSTEM } from '#db/user/rules.ts';
import { actionNames, callAction } from '../desk-actions.ts';
import { inNewsroom, publishedStory, signInAs, unique } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import { type Site, startSite } from '../site.ts';
import { ACTIONS, FOR_ANYBODY, type Row } from './action-table.ts';
import { ask } from './raw.ts';
import { projectWithoutProxy } from './without-proxy.ts';

/** Which pages of the desk a role may open, by the verb that decides it; undefined: everybody who is signed in. */
const PAGES: Record<string, { verb?: Row['verb']; heading: RegExp }> = {
  '/dashboard': { heading: /Stories/ },
  '/dashboard/photos': { heading: /Photos/ },
  '/dashboard/profile': { heading: /profile/i },
  '/dashboard/sections': { verb: 'section.create', heading: /Sections/ },
  '/dashboard/people': { verb: 'user.add', heading: /People/ },
  '/dashboard/audit': { verb: 'audit.read', heading: /Audit/ },
};
const WITH_ID = ['/dashboard/photos/[id]', '/dashboard/stories/[id]', '/dashboard/stories/[id]/preview'];
const API = ['/api/auth/[...nextauth]', '/api/desk/photos', '/api/desk/stories', '/api/photos'];

const TABLES = ['story', 'story_version', 'release', 'tag', 'contributor', 'section', 'user', 'invitation', 'audit'];

/** Everything a refused act must leave as it is. */
async function fingerprint(site: Site): Promise<string> {
  const all = [...TABLES.map((table) => `select * from ${table}`), 'select id, caption, credit, byline, alt from photo'];
  const tables = await Promise.all(all.map((statement) => rowsOf(site, statement)));
  return JSON.stringify(tables);
}

type Person = { actor: Actor; cookie: { name: string; value: string } };

async function personWith(site: Site, role: Role): Promise<Person> {
  const { userId, cookie } = await signInAs(site, role);
  return { actor: { id: userId, name: `Test ${role}`, role }, cookie };
}

test('every action, page and route of the build has its row here', () => {
  expect(actionNames()).toEqual([...Object.keys(ACTIONS), ...FOR_ANYBODY].sort());
  const routes = Object.values(JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>);
  expect(routes.filter((route) => /^\/(dashboard|api)/.test(route)).sort()).toEqual([...Object.keys(PAGES), ...WITH_ID, ...API].sort());
});

for (const proxy of ['with', 'without'] as const) {
  test.describe(`${proxy} proxy.ts`, () => {
    test.describe.configure({ mode: 'serial' });
    let site: Site;
    let project: string | undefined;
    test.beforeAll(async () => {
      project = proxy === 'without' ? projectWithoutProxy() : undefined;
      site = await startSite(project ? { PROJECT: project } : {});
    });
    test.afterAll(async () => {
      await site.stop();
      if (project) rmSync(project, { recursive: true });
    });

    test('the courtesy redirect is there or it is not', async () => {
      const { status, headers, body } = await ask(`${site.url}/dashboard?status=draft`);
      expect([status, String(headers.location)]).toEqual([307, expect.stringContaining('/sign-in?from=')]);
      expect(String(headers.location).includes('status'), 'only the proxy keeps the query').toBe(proxy === 'with');
      expect(body.toString()).not.toContain('New story');
    });

    for (const role of ROLES) {
      test(`what MAY says of a ${role} is what each action does`, async () => {
        test.setTimeout(120_000);
        for (const [name, row] of Object.entries(ACTIONS)) {
          for (const whose of row.owned ? (['own', 'other'] as const) : (['own'] as const)) {
            const person = await personWith(site, role);
            const prepared = await inNewsroom(site, () => row.prepare(site, whose === 'own' ? person.actor : SYSTEM));
            const before = await fingerprint(site);
            const verdict = await callAction(site, name, prepared.input, { cookie: person.cookie });
            const allowed = may(person.actor, row.verb, row.owned ? prepared.ownerId : person.actor.id);
            const said = `${role} ${name} ${whose}: ${verdict.text.slice(0, 300)}`;
            expect(verdict.ok, said).toBe(allowed);
            if (!allowed) expect(['forbidden', 'missing'], said).toContain(verdict.code);
            expect((await fingerprint(site)) === before, `${said} left things as they were`).toBe(!allowed);
          }
        }
      });

      test(`what a ${role} may not see is not shown by any page`, async () => {
        const person = await personWith(site, role);
        const headers = { Cookie: `${person.cookie.name}=${person.cookie.value}` };
        for (const [address, { verb, heading }] of Object.entries(PAGES)) {
          const { status, body } = await ask(site.url + address, { headers });
          const allowed = !verb || may(person.actor, verb);
          expect(status, `${role} ${address}`).toBe(allowed ? 200 : 404);
          if (allowed) expect(body.toString(), address).toMatch(heading);
        }
        const secret = await publishedStory(site, { headline: 'A headline of somebody else', slug: unique('somebody') });
        for (const address of [
          `/dashboard/stories/${secret.id}`,
          `/dashboard/stories/${secret.id}/preview`,
          '/dashboard',
          '/api/desk/stories?q=somebody+else',
        ]) {
          const { body } = await ask(site.url + address, { headers });
          expect(body.toString().includes('A headline of somebody else'), `${role} ${address}`).toBe(may(person.actor, 'story.read'));
        }
      });
    }

    test('nobody without a session does or sees anything', async () => {
      const before = await fingerprint(site);
      for (const [name, row] of Object.entries(ACTIONS)) {
        const prepared = row.owned ? { input: { storyId: 'x' } } : await inNewsroom(site, () => row.prepare(site, SYSTEM));
        const now = await fingerprint(site);
        for (const cookie of [undefined, { name: 'broadsheet.session', value: 'forged' }]) {
          expect(await callAction(site, name, prepared.input, { cookie }), name).toMatchObject({ ok: false, code: 'signed-out' });
        }
        expect((await fingerprint(site)) === now).toBe(true);
      }
      expect(before).not.toBe('');
      const story = await publishedStory(site);
      for (const address of [...Object.keys(PAGES), `/dashboard/stories/${story.id}`, `/dashboard/stories/${story.id}/preview`]) {
        const { headers, body } = await ask(site.url + address);
        expect(String(headers.location ?? body), address).toContain('/sign-in');
        expect(body.toString(), address).not.toContain(story.headline);
      }
      for (const address of ['/api/desk/photos', '/api/desk/stories']) expect((await ask(site.url + address)).status).toBe(401);
      expect((await ask(`${site.url}/api/photos`, { method: 'POST', headers: { Origin: site.url }, body: 'x' })).status).toBe(401);
    });

    test('a link nobody made opens nothing', async () => {
      const token = 'x'.repeat(43);
      const password = 'a long sentence nobody guesses';
      const accept = await callAction(site, 'app/sign-in/link/actions.ts#accept', { token, name: 'Eve', password });
      const begin = await callAction(site, 'app/sign-in/link/actions.ts#beginSite', { token, name: 'Eve', password, email: 'eve@example.org' });
      expect([accept.code, begin.code]).toEqual(['missing', 'missing']);
    });
  });
}
