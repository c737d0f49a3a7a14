import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

type Plant = { row: string; file: string; caught: string[]; passes: string[] };

const PLANTS: Plant[] = [
  {
    row: 'R1',
    file: 'app/(site)/[section]/page.tsx',
    caught: ['#db/story/queries.ts', '../../../db/story/queries.ts', '#db/client.ts', '#db/user/session-commands.ts', '#app/auth.ts', 'next/headers'],
    passes: ['#db/release/public.ts', '#db/story/body-rules.ts', '../../../db/tag/rules.ts', '#components/story/body.tsx', '#db/env.ts', 'next/navigation'],
  },
  { row: 'R1', file: 'app/[section]/rss.xml/route.ts', caught: ['#db/story/queries.ts'], passes: ['#db/release/public.ts', '#db/pages.ts'] },
  { row: 'R1', file: 'app/tag/[tag]/rss.xml/route.ts', caught: ['#db/story/commands.ts'], passes: ['#db/release/public.ts'] },
  { row: 'R1', file: 'app/api/v1/stories/route.ts', caught: ['#db/story/commands.ts', '#db/story/queries.ts'], passes: ['#db/release/public.ts'] },
  { row: 'R1', file: 'app/sitemap.ts', caught: ['../db/story/schema.ts'], passes: ['../db/release/public.ts'] },
  {
    row: 'R2',
    file: 'app/dashboard/stories/page.tsx',
    caught: ['#db/story/commands.ts', '#db/change.ts', '#db/user/session-commands.ts', '../../../db/client.ts'],
    passes: ['#db/story/queries.ts', '#db/story/rules.ts', './actions.ts', '#components/ui/button.tsx'],
  },
  {
    row: 'R3',
    file: 'app/dashboard/stories/actions.ts',
    caught: ['#db/client.ts', '#db/story/schema.ts', '../../../db/story/schema.ts'],
    passes: ['#db/story/commands.ts', '#db/user/session-commands.ts', '#db/story/rules.ts', '#app/action.ts'],
  },
  { row: 'R3', file: 'app/(site)/comments/actions.ts', caught: ['#db/comment/schema.ts'], passes: ['#db/comment/commands.ts'] },
  { row: 'R3', file: 'app/api/photos/route.ts', caught: ['#db/client.ts', '#db/photo/schema.ts'], passes: ['#db/photo/commands.ts'] },
  {
    row: 'R4',
    file: 'components/story/body.tsx',
    caught: ['#app/auth.ts', '../../app/auth.ts', '#db/story/queries.ts', '#db/release/public.ts', '#db/env.ts'],
    passes: ['#db/story/body-rules.ts', '../../db/photo/rules.ts', '#components/ui/button.tsx', 'react'],
  },
  {
    row: 'R5',
    file: 'db/story/write.ts',
    caught: ['next', 'next/cache', 'react', 'react-dom/server', '#app/auth.ts', '../../app/auth.ts', '#components/story/body.tsx', '../../press/shelf.ts'],
    passes: ['../photo/schema.ts', '../client.ts', 'drizzle-orm'],
  },
  {
    row: 'R6',
    file: 'db/story/commands.ts',
    caught: ['../client.ts', '#db/client.ts', '../photo/commands.ts', '../user/session-commands.ts', '#db/photo/commands.ts', '../photo/queries.ts'],
    passes: ['../change.ts', '../photo/schema.ts', '#db/photo/rules.ts', '../user/rules.ts', './write.ts', './queries.ts', '../ids.ts'],
  },
  { row: 'R6', file: 'db/user/session-commands.ts', caught: ['../client.ts'], passes: ['./password.ts'] },
  { row: 'R5', file: 'db/user/commands.ts', caught: ['next/headers', '#app/auth.ts'], passes: ['../env.ts'] },
  {
    row: 'R7',
    file: 'press/print.ts',
    caught: [
      '#app/auth.ts',
      '../app/auth.ts',
      '#components/story/body.tsx',
      '../components/ui/button.tsx',
      'next/cache',
      '#db/story/queries.ts',
      '../db/change.ts',
    ],
    passes: ['next', '#db/pages.ts', '../db/client.ts', '#db/release/public.ts', '#db/lock.ts', '#db/open.ts', './shelf.ts'],
  },
  {
    row: 'R8',
    file: 'e2e/desk/publish.spec.ts',
    caught: ['#app/auth.ts', '../../app/auth.ts', '#components/ui/button.tsx', '#db/story/queries.ts', '../../db/change.ts'],
    passes: ['#db/story/commands.ts', '#db/user/rules.ts', '#db/env.ts', '#db/client.ts', '../../press/shelf.ts', '../fixtures.ts'],
  },
];

let folder: string;
let caught: Map<string, Set<string>>;

test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-borders-'));
  for (const file of ['biome.json', 'bin/bans.grit']) cpSync(file, path.join(folder, file));
  for (const { file, caught, passes } of PLANTS)
    plant(
      file,
      [...caught, ...passes].map((name, index) => `import { a${index} } from '${name}';`),
    );
  plant('db/story/ban.ts', ["export const a = sql.raw('x');", 'export const b = sharp().keepExif();', 'export const c = sharp().keepMetadata();']);
  plant('db/story/plain.ts', ['export const a = sql`select 1`;', 'export const b = sharp().rotate();']);
  caught = lint();
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const { row, file, caught: bad, passes } of PLANTS) {
  test(`${row}: ${file} may not import ${bad[0]}, and may import ${passes[0]}`, () => {
    const lines = caught.get(file) ?? new Set();
    expect([...lines].sort()).toEqual(bad.map((_, index) => `${index + 1} ${row}`).sort());
  });
}

test('text put into a statement, and picture metadata passed on, are banned', () => {
  expect([...(caught.get('db/story/ban.ts') ?? [])].sort()).toEqual(['1 ban', '2 ban', '3 ban']);
  expect(caught.get('db/story/plain.ts')).toBeUndefined();
});

const BORDERS: { what: string; files: Record<string, string>; says: string | null }[] = [
  {
    what: 'a reader page brings in client code through two components',
    files: {
      'app/(site)/page.tsx': "import { Card } from '#components/front/card.tsx';",
      'components/front/card.tsx': "import { Menu } from '../ui/menu.tsx';",
      'components/ui/menu.tsx': "/* a menu */\n'use client';\nexport const Menu = 1;",
    },
    says: 'R1 app/(site)/page.tsx → components/front/card.tsx → components/ui/menu.tsx',
  },
  {
    what: 'the desk may use the same client component, and types are no code',
    files: {
      'app/dashboard/page.tsx': "import { Menu } from '#components/ui/menu.tsx';",
      'app/rss.xml/route.ts': "import type { Menu } from '#components/ui/menu.tsx';",
      'components/ui/menu.tsx': "'use client';\nexport const Menu = 1;",
    },
    says: null,
  },
  {
    what: 'a server action outside actions.ts',
    files: { 'app/sign-in/form.ts': "'use server';\nexport const a = action(A, b);" },
    says: 'R3 app/sign-in/form.ts',
  },
  {
    what: 'an exported action that did not go through action()',
    files: { 'app/sign-in/actions.ts': "'use server';\nexport const a = action(A, b);\nexport async function c() {}" },
    says: 'R3 app/sign-in/actions.ts: every export is an action(…) call, but found: export async function c() {}',
  },
  { what: 'an action of the right form', files: { 'app/sign-in/actions.ts': "'use server';\nexport const a = action(A, async () => {});" }, says: null },
  { what: 'next/cache elsewhere', files: { 'press/print.ts': "import { refresh } from 'next/cache';" }, says: 'press/print.ts: next/cache' },
  { what: 'next/cache in its home', files: { 'app/action.ts': "import { refresh } from 'next/cache';" }, says: null },
  { what: 'HTML set from text', files: { 'components/story/body.tsx': 'const a = <p dangerouslySetInnerHTML={b} />;' }, says: 'dangerouslySetInnerHTML' },
  { what: 'HTML set in its home', files: { 'components/story/json-ld.tsx': 'const a = <script dangerouslySetInnerHTML={b} />;' }, says: null },
];

for (const { what, files, says } of BORDERS) {
  test(`the border check ${says ? 'refuses' : 'passes'}: ${what}`, () => {
    const root = mkdtempSync(path.join(folder, 'border-'));
    for (const [file, text] of Object.entries(files)) plant(path.join(path.basename(root), file), text.split('\n'));
    const { status, stderr } = spawnSync(process.execPath, ['bin/check-borders.mjs', root], { encoding: 'utf8' });
    expect(stderr).toContain(says ?? '');
    expect(status).toBe(says ? 1 : 0);
  });
}

function plant(file: string, lines: string[]): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), `${lines.join('\n')}\n`);
}

/** What the linter says of the planted files: file → "line row". */
function lint(): Map<string, Set<string>> {
  const biome = path.resolve('node_modules/@biomejs/biome/bin/biome');
  const options = ['lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
  const found = new Map<string, Set<string>>();
  for (const [, rule, where = '', line, text] of stdout.matchAll(/^::error title=([^,]+),file=(.*?),line=(\d+),.*?::(.*)$/gm)) {
    if (rule !== 'lint/style/noRestrictedImports' && rule !== 'plugin') continue;
    const file = where.slice(where.indexOf(path.basename(folder)) + path.basename(folder).length + 1).replaceAll('\\', '/');
    found.set(file, (found.get(file) ?? new Set()).add(`${line} ${rule === 'plugin' ? 'ban' : text?.slice(0, 2)}`));
  }
  return found;
}
