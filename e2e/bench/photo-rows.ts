import type { Client } from '@libsql/client';

const SYLLABLES = ['ba', 'ke', 'lo', 'mi', 'nu', 'pra', 'sto', 'ven', 'gri', 'dol'];
/** Made-up words, the first the most frequent. */
export const WORDS = Array.from({ length: 8000 }, (_, rank) => wordOf(rank));
const DAY = 86_400_000;
const SHAPES = [
  [1200, 800],
  [800, 1200],
  [1000, 1000],
] as const;
const COLOURS = ['red', 'blue', 'green', 'grey', 'brown', 'black', 'white', 'yellow'];
const RENDITIONS = JSON.stringify(
  [320, 640, 960, 1440, 2048].flatMap((width) => ['webp', 'jpeg', 'avif'].map((format) => ({ width, height: (width * 2) / 3, format, bytes: width * 90 }))),
);
let seed = 11;

/** Writes photos without files as ten years of a desk would have them: with words, keywords, hashes, placements, releases, rights and collections. */
export async function loadPhotos(client: Client, count: number): Promise<void> {
  await client.batch(
    [
      `insert into user (id, email, name, role, created_at) values ('vera', 'vera@example.org', 'Vera Quay', 'reporter', 1)`,
      `insert into supplier (id, name) values ('s0', 'North Agency'), ('s1', 'Staff')`,
      ...Array.from(
        { length: 20 },
        (_, number) => `insert into collection (id, name, created_by, created_at) values ('c${number}', 'Collection ${number}', 'system', 1)`,
      ),
    ],
    'write',
  );
  const first = Date.now() - 3650 * DAY;
  for (let start = 0; start < count; start += 250) {
    const numbers = Array.from({ length: Math.min(250, count - start) }, (_, index) => start + index);
    await client.batch(
      numbers.flatMap((number) => rowsOf(number, first + Math.floor((number / count) * 3650 * DAY))),
      'write',
    );
  }
  await client.execute('analyze');
}

function rowsOf(number: number, at: number) {
  const id = `photo${number}`;
  const [width, height] = SHAPES[number % 10 < 7 ? 0 : number % 10 < 9 ? 1 : 2] ?? [1200, 800];
  const phash = Array.from({ length: 8 }, () =>
    Math.floor(random() * 256)
      .toString(16)
      .padStart(2, '0'),
  ).join('');
  const fields = JSON.stringify({ keywords: [word(), word(), word()], creators: ['Ana Ferro'], city: word(), headline: sentence(6) });
  const isReleased = number % 5 === 0;
  const photo = {
    sql: `insert into photo (id, key, sha256, filename, mime, bytes, width, height, caption, credit, byline, alt, taken_at, fields, renditions, crops, phash, colour, usable_until, uploaded_by, uploaded_at)
      values (?, ?, ?, ?, 'image/jpeg', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    args: [
      id,
      String(number).padStart(32, '0'),
      id,
      `IMG_${number}.jpg`,
      width,
      height,
      sentence(25),
      number % 3 ? 'Ana Ferro / North Agency' : 'Staff',
      number % 2 ? 'Ana Ferro' : 'Ben Quay',
      sentence(12),
      new Date(at - DAY).toISOString().slice(0, 19),
      fields,
      RENDITIONS,
      number % 4 ? '{}' : '{"1:1":{"x":0,"y":0,"width":800,"height":800}}',
      phash,
      COLOURS[number % COLOURS.length] ?? 'red',
      number % 6 ? 8_640_000_000_000_000 : at,
      number % 7 ? 'system' : 'vera',
      at,
    ],
  };
  const bands = `insert into photo_band (photo_id, band, value) values ${Array.from({ length: 8 }, (_, band) => `('${id}', ${band}, ${Number.parseInt(phash.slice(band * 2, band * 2 + 2), 16)})`).join(', ')}`;
  return [
    photo,
    bands,
    `insert into photo_rights (photo_id, supplier_id, rights) values ('${id}', 's${number % 3 ? 0 : 1}', '{}')`,
    ...(number % 50
      ? []
      : [
          `insert into collection_photo (collection_id, photo_id, position, added_by, added_at) values ('c${(number / 50) % 20}', '${id}', ${number}, 'system', 1)`,
        ]),
    ...(isReleased ? releaseOf(number, id, at) : []),
  ];
}

/** Every fifth photo is on a story, most of which readers still see. */
function releaseOf(number: number, photoId: string, at: number): string[] {
  const until = number % 4 ? 8_640_000_000_000_000 : at + 1;
  return [
    `insert into story (id, headline, author_id, created_at, updated_at, updated_by) values ('story${number}', 'Story', 'system', ${at}, ${at}, 'system')`,
    `insert into placement (story_id, photo_id) values ('story${number}', '${photoId}')`,
    `insert into release (id, story_id, version, path, slug, section_slug, section_name, headline, standfirst, kicker, dateline, language, direction, word_count, published_at, updated_at, live_from, live_until)
      values (${number + 1}, 'story${number}', 1, '/world/${number}', '${number}', 'world', 'World', 'Story', '', '', '', 'en', 'ltr', 1, ${at}, ${at}, ${at}, ${until})`,
    `insert into release_photo (release_id, position, photo_id, key, caption, credit, alt, width, height) values (${number + 1}, 0, '${photoId}', '${number}', '', '', '', 1, 1)`,
  ];
}

function sentence(length: number): string {
  return Array.from({ length }, word).join(' ');
}

/** As in any language, the word of rank n is used about 1/n as often. */
function word(): string {
  return WORDS[Math.floor(WORDS.length ** random()) - 1] ?? '';
}

function wordOf(rank: number): string {
  let [text, rest] = ['', rank * 13 + 101];
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) text += SYLLABLES[rest % SYLLABLES.length];
  return text;
}

/** The same numbers each time (Park and Miller's generator). */
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}
