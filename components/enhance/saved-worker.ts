type Asked = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };

const PHOTO = /^\/photos\/[^/]+\//;

/** Answers for saved pages alone: from the site while it can be reached, else from what was kept. */
addEventListener('install', () => (globalThis as unknown as { skipWaiting: () => void }).skipWaiting());
addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Asked;
  const isOurs = new URL(request.url).origin === location.origin;
  if (request.method === 'GET' && isOurs)
    respondWith.call(
      event,
      fetch(request).then(
        (answer) => ([404, 410].includes(answer.status) ? forgotten(request, answer) : answer),
        () => kept(request),
      ),
    );
});

/** What is gone from the site is gone here too, a photo in all its sizes. */
async function forgotten(request: Request, answer: Response): Promise<Response> {
  const [folder] = PHOTO.exec(new URL(request.url).pathname) ?? [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    await cache.delete(request, { ignoreSearch: true, ignoreVary: true });
    if (folder) for (const each of await cache.keys()) if (new URL(each.url).pathname.startsWith(folder)) await cache.delete(each);
  }
  return answer;
}

async function kept(request: Request): Promise<Response> {
  const found = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
  return found ?? (await otherSize(request)) ?? Response.error();
}

/** Of a picture another size serves where the one asked for was not kept. */
async function otherSize(request: Request): Promise<Response | undefined> {
  const [folder] = PHOTO.exec(new URL(request.url).pathname) ?? [];
  if (!folder) return undefined;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const each of await cache.keys()) if (new URL(each.url).pathname.startsWith(folder)) return cache.match(each);
  }
  return undefined;
}
