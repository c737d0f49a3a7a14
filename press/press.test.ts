import type { RequestListener } from 'node:http';
import { expect, test } from '@playwright/test';
import { note } from '#db/pages.ts';
import { Press, TooBusy } from './press.ts';
import { NOT_FOUND } from './reader-paths.ts';

const PLENTY = 10_000_000;

/** A site whose pages say how often they were rendered, each noting its own address as a name; `gate` holds a rendering back. */
function rendering() {
  const counts = new Map<string, number>();
  let gate: Promise<void> = Promise.resolve();
  let status = 200;
  const render: RequestListener = async (request, response) => {
    const address = request.url ?? '';
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    note(`story:${address}`, 'front');
    await gate;
    response.statusCode = status;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<p>${address} ${count}</p>`);
  };
  return {
    render,
    counts,
    answerWith: (code: number) => {
      status = code;
    },
    close() {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
  };
}

const words = async (press: Press, address: string) => (await press.page(address)).print.bodies.identity.toString();

test('a page is rendered once and kept', async () => {
  const site = rendering();
  const press = new Press(site.render, PLENTY);
  expect(await words(press, '/a')).toBe('<p>/a 1</p>');
  expect(await words(press, '/a')).toBe('<p>/a 1</p>');
  press.drop(['story:/b']);
  expect(await words(press, '/a')).toBe('<p>/a 1</p>');
  press.drop(['story:/a']);
  expect(await words(press, '/a')).toBe('<p>/a 2</p>');
});

test('two hundred at once wait for one print', async () => {
  const site = rendering();
  const press = new Press(site.render, PLENTY);
  const open = site.close();
  const readers = Array.from({ length: 200 }, () => words(press, '/a'));
  open();
  expect(new Set(await Promise.all(readers))).toEqual(new Set(['<p>/a 1</p>']));
  expect(site.counts.get('/a')).toBe(1);
});

test('a print during which one of its names was dropped is served to those who waited, and not kept', async () => {
  const site = rendering();
  const press = new Press(site.render, PLENTY);
  const open = site.close();
  const early = words(press, '/a');
  await expect.poll(() => site.counts.get('/a')).toBe(1);
  press.drop(['story:/a']);
  const late = words(press, '/a');
  open();
  expect(await early).toBe('<p>/a 1</p>');
  expect(await late).toBe('<p>/a 2</p>');
  expect(await words(press, '/a')).toBe('<p>/a 2</p>');
});

test('when printing fails the last good copy is served, unless it was burnt', async () => {
  const site = rendering();
  const press = new Press(site.render, PLENTY);
  await words(press, '/a');
  await words(press, '/b');
  site.answerWith(500);
  press.drop(['story:/a', 'burn:story:/b']);
  expect(await words(press, '/a')).toBe('<p>/a 1</p>');
  await expect(press.page('/b')).rejects.toThrow('Printing /b ended with 500');
  site.answerWith(200);
  expect(await words(press, '/a')).toBe('<p>/a 3</p>');
});

test('what is burnt is printed again at once, for when the database is away later', async () => {
  const site = rendering();
  const press = new Press(site.render, PLENTY);
  for (const address of ['/a', '/b', '/c']) await words(press, address);
  press.drop(['story:/c', 'burn:story:/a', 'burn:story:/b']);
  expect([press.shelf.lastGood('/a'), press.shelf.lastGood('/b')]).toEqual([undefined, undefined]);
  await expect
    .poll(() => [press.shelf.fresh('/a'), press.shelf.fresh('/b')].map((print) => print?.bodies.identity.toString()))
    .toEqual(['<p>/a 2</p>', '<p>/b 2</p>']);
  expect(site.counts.get('/c')).toBe(1);
  site.answerWith(500);
  press.drop(['front']);
  expect(await words(press, '/a')).toBe('<p>/a 2</p>');
});

test('what ends by itself is neither fresh nor a last good copy from that moment on', async () => {
  const site = rendering();
  const press = new Press(site.render, PLENTY);
  await words(press, '/a');
  await words(press, '/b');
  press.expectEnds([{ at: Date.now() + 60_000, names: ['burn:story:/b'] }]);
  expect(await words(press, '/b')).toBe('<p>/b 1</p>');
  site.answerWith(500);
  press.expectEnds([{ at: Date.now(), names: ['burn:story:/a'] }]);
  await expect(press.page('/a')).rejects.toThrow('500');
  expect(await words(press, '/b')).toBe('<p>/b 1</p>');
});

test('however many ask for what is not there, it costs no print, and a page of the paper comes', async () => {
  const site = rendering();
  const press = new Press(site.render, PLENTY, async (address) => !address.startsWith('/nope'));
  const open = site.close();
  const answers = Array.from({ length: 500 }, (_, number) => words(press, `/nope/${number}`));
  const page = words(press, '/science');
  open();
  expect(await page).toBe('<p>/science 1</p>');
  expect(new Set(await Promise.all(answers))).toEqual(new Set([`<p>${NOT_FOUND} 1</p>`]));
  expect([...site.counts.keys()].sort()).toEqual([NOT_FOUND, '/science']);
});

test('however many ask for further pages, a page of the paper is printed', async () => {
  const site = rendering();
  const press = new Press(site.render, PLENTY);
  const open = site.close();
  const answers = Promise.allSettled(Array.from({ length: 500 }, (_, number) => press.page(`/world?page=${number + 2}`)));
  const page = words(press, '/science');
  open();
  expect(await page).toBe('<p>/science 1</p>');
  expect((await answers).filter(({ status }) => status === 'rejected')).toHaveLength(399);
});

test('a page that is gone takes its last good copy with it', async () => {
  const site = rendering();
  const press = new Press(site.render, PLENTY);
  await words(press, '/a');
  site.answerWith(404);
  press.drop(['story:/a']);
  expect((await press.page('/a')).print.status).toBe(404);
  expect(press.shelf.lastGood('/a')).toBeUndefined();
  site.answerWith(500);
  await expect(press.page('/a')).rejects.toThrow('500');
});

test('whatever is not found gets the one page for that, which is kept until it changes', async () => {
  const site = rendering();
  const press = new Press(site.render, PLENTY);
  site.answerWith(404);
  expect(await words(press, '/a')).toBe(`<p>${NOT_FOUND} 1</p>`);
  expect(await words(press, '/b')).toBe(`<p>${NOT_FOUND} 1</p>`);
  press.drop(['front']);
  expect(await words(press, '/a')).toBe(`<p>${NOT_FOUND} 2</p>`);
});

test('more waiting prints than it can hold are refused at once, and the others still come', async () => {
  const site = rendering();
  const press = new Press(site.render, PLENTY);
  const open = site.close();
  const accepted = Array.from({ length: 202 }, (_, number) => press.page(`/${number}`));
  await expect(press.page('/one-too-many')).rejects.toThrow(TooBusy);
  open();
  expect((await Promise.all(accepted)).every(({ print }) => print.status === 200)).toBe(true);
  expect((await press.page('/one-too-many')).print.status).toBe(200);
});
