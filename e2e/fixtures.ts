import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { Role } from '#db/user/rules.ts';
import { signInAs } from './newsroom.ts';
import { type Site, startSite } from './site.ts';

type Fixtures = {
  /** A page signed in with this role; everybody gets an account of their own. */
  as: (role: Role) => Promise<Page>;
};
type WorkerFixtures = {
  /** A built server of this worker's own, with an empty newsroom: sections, tags and one contributor. */
  site: Site;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  as: async ({ browser, site }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role) => {
      const context = await browser.newContext({ baseURL: site.url });
      contexts.push(context);
      const { cookie } = await signInAs(site, role);
      await context.addCookies([{ ...cookie, url: site.url }]);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };
