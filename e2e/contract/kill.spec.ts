import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { StoryDraft } from '#db/story/rules.ts';
import { callAction } from '../desk-actions.ts';
import { expect, test } from '../fixtures.ts';
import { draftOf, draftStory, drawPicture, signInAs, unique } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import { type Site, startSite } from '../site.ts';
import { ask } from './raw.ts';

const ROUNDS = Number(process.env.KILLS ?? 5);
const ACTIONS = 'app/dashboard/(desk)/stories/actions.ts';
type Cookie = { name: string; value: string };
type Acknowledged = { saves: { id: string; headline: string; saves: number }[]; paths: { path: string; headline: string }[]; photos: string[] };

/** Does one thing after the other until the server is gone; what it was told was done is done. */
async function until(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await work();
    } catch (fault) {
      if (/fetch failed|terminated|ECONNRE|socket hang up|other side closed/.test(`${fault} ${(fault as Error).cause}`)) return;
      throw fault;
    }
  }
}

/** A writer who saves one story again and again. */
async function writer(site: Site, cookie: Cookie, done: Acknowledged): Promise<void> {
  const made = await draftStory(site);
  const last = { id: made.id, headline: made.draft.headline, saves: made.saves };
  done.saves.push(last);
  await until(async () => {
    const draft: StoryDraft = { ...made.draft, headline: unique('Saved') };
    const { ok, text } = await callAction(site, `${ACTIONS}#save`, { storyId: made.id, saves: last.saves, draft, autosave: true }, { cookie });
    if (!ok) throw new Error(text);
    Object.assign(last, { headline: draft.headline, saves: Number(/"saves":(\d+)/.exec(text)?.[1]) });
  });
}

/** An editor who publishes one story after the other. */
function publisher(site: Site, cookie: Cookie, done: Acknowledged): Promise<void> {
  return until(async () => {
    const draft = draftOf(site.names);
    const created = await callAction(site, `${ACTIONS}#create`, { language: 'en' }, { cookie });
    const storyId = /"id":"(\w+)"/.exec(created.text)?.[1] ?? '';
    const { ok, text } = await callAction(site, `${ACTIONS}#publish`, { storyId, saves: 1, draft, autosave: false }, { cookie });
    if (!ok) throw new Error(text);
    done.paths.push({ path: /"path":"([^"]+)"/.exec(text)?.[1] ?? '', headline: draft.headline });
  });
}

/** A photographer who uploads one picture after the other. */
async function photographer(site: Site, cookie: Cookie, done: Acknowledged): Promise<void> {
  const body = await drawPicture('#335577', 'jpeg', 400, 300);
  const headers = { Cookie: `${cookie.name}=${cookie.value}`, Origin: site.url, 'X-Filename': 'boat.jpg' };
  await until(async () => {
    const answer = await fetch(`${site.url}/api/photos`, { method: 'POST', headers, body: new Uint8Array(body) });
    if (answer.status !== 201) throw new Error(await answer.text());
    done.photos.push((await answer.json()).photo.key);
  });
}

/** A photographer who sends a batch in pieces, two to a photo, and after a break goes on with the photo it came upon. */
async function batch(site: Site, cookie: Cookie, done: Acknowledged, broken: { bytes?: Buffer }): Promise<void> {
  const headers = { Cookie: `${cookie.name}=${cookie.value}`, Origin: site.url };
  const ask = async (method: string, address: string, body: BodyInit, more: object = {}) => {
    const answer = await fetch(`${site.url}/api/photos/uploads${address}`, { method, body, headers: { ...headers, ...more } });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  await until(async () => {
    broken.bytes ??= await sharp({ create: { width: 300, height: 200, channels: 3, background: '#888888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
      .jpeg()
      .toBuffer();
    const { bytes } = broken;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    let said = await ask('POST', '', JSON.stringify({ filename: 'batch.jpg', bytes: bytes.length, sha256 }));
    const { id } = said;
    while (!said.photo) {
      const piece = bytes.subarray(said.received, said.received + Math.ceil(bytes.length / 2));
      said = await ask('PATCH', `/${id}`, new Uint8Array(piece), { 'Upload-Offset': String(said.received) });
    }
    done.photos.push(said.photo.key);
    broken.bytes = undefined;
  });
}

/** All that must hold of a database and a photo store, whatever happened to the process over them. */
async function expectWhole(site: Site): Promise<void> {
  expect(await rowsOf(site, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await rowsOf(site, 'pragma foreign_key_check')).toEqual([]);
  const torn = {
    'a story without its version': 'select id from story s where not exists (select 1 from story_version v where v.story_id = s.id and v.seq = s.version)',
    'a published story without release': "select id from story s where state = 'published' and not exists (select 1 from release r where r.story_id = s.id)",
    'a release without its body': 'select id from release r where not exists (select 1 from release_body b where b.release_id = r.id)',
    'a release without its byline': 'select id from release r where not exists (select 1 from release_byline b where b.release_id = r.id)',
    'a release without audit entry':
      "select id from release r where not exists (select 1 from audit a where a.verb = 'story.publish' and a.noun_id = r.story_id)",
    'a photo without audit entry': "select id from photo p where not exists (select 1 from audit a where a.verb = 'photo.upload' and a.noun_id = p.id)",
  };
  for (const [what, statement] of Object.entries(torn)) expect(await rowsOf(site, statement), what).toEqual([]);
}

/** Everything ever acknowledged is there; returns the keys of the photos that are. */
async function expectKept(site: Site, { saves, paths, photos }: Acknowledged): Promise<Set<string>> {
  const stories = new Map((await rowsOf(site, 'select id, saves, headline from story')).map((row) => [row.id, row]));
  const isOlder = (each: Acknowledged['saves'][number]) => Number(stories.get(each.id)?.saves ?? 0) < each.saves;
  const isOther = (each: Acknowledged['saves'][number]) => stories.get(each.id)?.saves === each.saves && stories.get(each.id)?.headline !== each.headline;
  expect(saves.filter((each) => isOlder(each) || isOther(each))).toEqual([]);
  const released = new Map((await rowsOf(site, 'select path, headline from release')).map(({ path: address, headline }) => [address, headline]));
  expect(paths.filter(({ path: address, headline }) => released.get(address) !== headline)).toEqual([]);
  const kept = new Set((await rowsOf(site, 'select key from photo')).map(({ key }) => String(key)));
  expect(photos.filter((key) => !kept.has(key) || !existsSync(path.join(site.photos, key, 'original')))).toEqual([]);
  return kept;
}

test('the server is killed in the middle of publishing, saving and uploading: nothing it had acknowledged is lost, nothing is half done', async () => {
  test.setTimeout(30_000 + ROUNDS * 20_000);
  let site = await startSite({ KEEP: 'on' });
  const { names } = site;
  const { cookie: photographers } = await signInAs(site, 'reporter');
  const broken = {};
  const all: Acknowledged = { saves: [], paths: [], photos: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const done: Acknowledged = { saves: [], paths: [], photos: [] };
    const { cookie } = await signInAs(site, 'editor');
    const work = [
      writer(site, cookie, done),
      writer(site, cookie, done),
      publisher(site, cookie, done),
      photographer(site, cookie, done),
      batch(site, photographers, done, broken),
    ];
    await new Promise((resolve) => setTimeout(resolve, 2500 + ((round * 137) % 500)));
    await site.stop('SIGKILL');
    await Promise.all(work);
    site = { ...(await startSite({ KEEP: 'on', EMPTY: 'on' }, site.folder)), names };
    await expectWhole(site);
    for (const { path: address, headline } of done.paths) expect((await ask(site.url + address)).body.toString(), address).toContain(headline);
    all.saves.push(...done.saves);
    all.paths.push(...done.paths);
    all.photos.push(...done.photos);
    const kept = await expectKept(site, all);
    const folders = readdirSync(site.photos).filter((name) => !name.startsWith('.'));
    expect(
      folders.filter((key) => !kept.has(key)),
      'folders of photos that never came to be',
    ).toEqual([]);
    expect(existsSync(path.join(site.photos, '.incoming')) ? readdirSync(path.join(site.photos, '.incoming')) : []).toEqual([]);
  }
  const again = all.saves.filter(({ saves }) => saves > 1).length;
  const acknowledged = { again, paths: all.paths.length, photos: all.photos.length };
  for (const [kind, count] of Object.entries(acknowledged)) expect(count, `${kind}, ${JSON.stringify(acknowledged)}`).toBeGreaterThan(0);
  console.log(`${ROUNDS} kills: ${all.saves.length} stories saved over and over, ${all.paths.length} published, ${all.photos.length} photos, nothing lost`);
  await site.stop();
  const variables = { ...process.env, DATABASE_URL: site.database, PHOTOS_DIR: site.photos };
  expect(spawnSync('node', ['--import', 'tsx', 'bin/newsroom.ts', 'verify'], { env: variables, encoding: 'utf8' })).toMatchObject({ status: 0 });
  rmSync(site.folder, { recursive: true, force: true });
});
