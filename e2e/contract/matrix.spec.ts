import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { createCollection } from '#db/collection/commands.ts';
import { type Actor, may, ROLES, type Role, SYSTEM } from '#db/user/rules.ts';
import { actionNames, callAction } from '../desk-actions.ts';
import { dumpOf } from '../dump.ts';
import { draftStory, drawPicture, inNewsroom, makeChannel, makePhoto, signInAs } from '../newsroom.ts';
import { type Site, startSite } from '../site.ts';
import { ACTIONS, FOR_ANYBODY } from './action-table.ts';
import { type Attempt, attemptsOf, expectDone, expectRefused } from './attempts.ts';
import { API, inAllForms, PAGES, WITH_ID } from './desk-pages.ts';
import { forEach } from './portions.ts';
import { ask } from './raw.ts';
import { projectWithoutProxy } from './without-proxy.ts';

type Person = { actor: Actor; cookie: { name: string; value: string } };

async function personWith(site: Site, role: Role): Promise<Person> {
  const { userId, cookie } = await signInAs(site, role);
  return { actor: { id: userId, name: `Test ${role}`, role }, cookie };
}

/** Each action as somebody who is not signed in would try it, without a session and with one nobody gave out. */
async function attemptsOfNobody(site: Site): Promise<Omit<Attempt, 'isAllowed'>[]> {
  const attempts: Omit<Attempt, 'isAllowed'>[] = [];
  for (const [name, row] of Object.entries(ACTIONS)) {
    const { input } = await row.prepare(site, SYSTEM);
    for (const cookie of [undefined, { name: 'broadsheet.session', value: 'forged' }]) attempts.push({ name, input, sender: { cookie }, said: name });
  }
  return attempts;
}

test('every action, page and route of the build has its row here', () => {
  expect(actionNames()).toEqual([...Object.keys(ACTIONS), ...FOR_ANYBODY].sort());
  const routes = Object.values(JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>);
  expect(routes.filter((route) => /^\/(dashboard|api)/.test(route)).sort()).toEqual([...Object.keys(PAGES), ...WITH_ID, ...API].sort());
});

test.describe.configure({ mode: 'parallel' });

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
        const refused: Attempt[] = [];
        for await (const attempt of attemptsOf(site, role)) {
          if (attempt.isAllowed) await expectDone(site, attempt);
          else refused.push(attempt);
        }
        await expectRefused(site, refused, ['forbidden', 'missing']);
      });

      test(`what a ${role} may not see is not shown by any page`, async () => {
        const person = await personWith(site, role);
        const headers = { Cookie: `${person.cookie.name}=${person.cookie.value}` };
        await forEach(Object.entries(PAGES), async ([address, { verb, heading }]) => {
          const { status, body } = await ask(site.url + address, { headers });
          const allowed = !verb || may(person.actor, verb);
          expect(status, `${role} ${address}`).toBe(allowed ? 200 : 404);
          if (allowed) expect(body.toString(), address).toMatch(heading);
          else for (const text of await inAllForms(site.url + address, headers)) expect(text, address).not.toMatch(/@example\.org|user\.add|Add a section/);
        });
        const { id } = await draftStory(site, { headline: 'A headline of somebody else' });
        for (const address of [
          `/dashboard/stories/${id}`,
          `/dashboard/stories/${id}/history`,
          `/dashboard/stories/${id}/preview`,
          '/dashboard',
          '/api/desk/stories?q=somebody+else',
          `/api/desk/stories/${id}`,
        ]) {
          for (const text of await inAllForms(site.url + address, headers)) {
            expect(text.includes('A headline of somebody else'), `${role} ${address}`).toBe(may(person.actor, 'story.read'));
          }
        }
      });

      test(`a ${role} has a story open if MAY says so`, async () => {
        const { actor, cookie } = await personWith(site, role);
        const headers = { Cookie: `${cookie.name}=${cookie.value}`, Origin: site.url, 'Content-Type': 'application/json' };
        const { id } = await draftStory(site);
        const visit = async (body: string) => (await ask(`${site.url}/api/desk/stories/${id}/visit`, { method: 'POST', headers, body })).status;
        expect(await visit('{}')).toBe(may(actor, 'story.visit', SYSTEM.id) ? 200 : 404);
        expect(await visit('{"blockId":7}')).toBe(422);
        expect((await ask(`${site.url}/api/desk/stories/${id}/visit`, { method: 'POST', headers: { Origin: site.url } })).status).toBe(401);
      });

      test(`a ${role} uploads a photo if MAY says so`, async () => {
        const { actor, cookie } = await personWith(site, role);
        const headers = { Cookie: `${cookie.name}=${cookie.value}`, Origin: site.url };
        const { status } = await ask(`${site.url}/api/photos`, { method: 'POST', headers, body: await drawPicture('#224466', 'png', 40, 30) });
        expect(status).toBe(may(actor, 'photo.upload') ? 201 : 403);
      });
    }

    test('nobody without a session does or sees anything', async () => {
      const attempts = await inNewsroom(site, () => attemptsOfNobody(site));
      await expectRefused(site, attempts, ['signed-out']);
      const { id } = await draftStory(site, { headline: 'Nobody reads this headline' });
      const photo = await makePhoto(site);
      const { sections, tags, contributor } = site.names;
      const desks = [
        '/dashboard/leaflets/about',
        `/dashboard/contributors/${contributor}`,
        `/dashboard/sections/${sections.news}`,
        `/dashboard/tags/${tags.libya}`,
      ];
      const stories = ['', '/history', '/hotfix', '/preview'].map((part) => `/dashboard/stories/${id}${part}`);
      const fronts = ['', '/history', '/preview'].map((part) => `/dashboard/fronts/home${part}`);
      const channel = await makeChannel(site, { name: 'Nobody reads this channel' });
      const channels = ['', '/test'].map((part) => `/dashboard/live/${channel.id}${part}`);
      const { id: collectionId } = await inNewsroom(site, () => createCollection(SYSTEM, { name: 'Nobody reads this collection', photoIds: [photo.id] }));
      const photos = [`/dashboard/photos/${photo.id}`, `/dashboard/photos/${photo.id}/replace`, `/dashboard/photos/collections/${collectionId}`];
      const withId = [...desks, ...fronts, ...channels, ...photos, ...stories];
      expect(withId).toHaveLength(WITH_ID.length);
      await forEach([...Object.keys(PAGES), ...withId], async (address) => {
        for (const headers of [{}, { Cookie: 'broadsheet.session=forged' }] as Record<string, string>[]) {
          for (const text of await inAllForms(site.url + address, headers)) {
            expect(text, address).toContain('/sign-in');
            expect(text, address).not.toMatch(new RegExp(`Nobody reads this|${photo.filename}|${photo.key}|@example.org`));
          }
        }
      });
      const apis = [
        '/api/desk/fronts',
        '/api/desk/fronts/home',
        '/api/desk/names/tags?q=a',
        '/api/desk/names/bylines?ids=somebody',
        '/api/desk/photos',
        `/api/desk/photos/${photo.id}`,
        '/api/desk/stories',
        `/api/desk/stories/${id}`,
      ];
      for (const address of apis) expect((await ask(site.url + address)).status).toBe(401);
      const before = await dumpOf(site);
      expect((await ask(`${site.url}/api/photos`, { method: 'POST', headers: { Origin: site.url }, body: await drawPicture() })).status).toBe(401);
      expect(await dumpOf(site)).toEqual(before);
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
