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
