import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { editPhoto, renderPhoto } from '#db/photo/commands.ts';
import { renditionPath } from '#db/photo/rules.ts';
import { PhotoWords } from '#db/photo/word-rules.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, signInAs } from '../newsroom.ts';
import { CORPUS, linesIn, needsCorpus } from './corpus.ts';

needsCorpus();
test.skip(!hasExiftool(), 'Skipped: exiftool is not here. Debian has it in libimage-exiftool-perl.');

type Tags = Record<string, unknown> & { SourceFile: string };
type Uploaded = { id: string; key: string; renditions: { width: number; format: 'webp' | 'jpeg' | 'avif' }[] };

const RIGHTS = {
  caption: 'Fischer & Söhne <im Hafen>, Kodiak 漁港',
  credit: 'Ann Quay / Harbour Pictures',
  byline: 'Ann Quay',
  alt: 'Three boats at a quay',
  fields: {
    copyright: '© 2026 Ann Quay',
    usageTerms: 'One use in print and online',
    rightsUrl: 'https://example.org/licence',
    licensors: [{ name: 'Harbour Pictures', url: 'https://example.org/buy', email: '', telephone: '' }],
    digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
    dataMining: 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED',
  },
};
const IN_XMP = {
  'XMP:Creator': 'Ann Quay',
  'XMP:Credit': RIGHTS.credit,
  'XMP:Rights': RIGHTS.fields.copyright,
  'XMP:UsageTerms': RIGHTS.fields.usageTerms,
  'XMP:WebStatement': RIGHTS.fields.rightsUrl,
  'XMP:LicensorName': 'Harbour Pictures',
  'XMP:LicensorURL': 'https://example.org/buy',
  'XMP:DigitalSourceType': RIGHTS.fields.digitalSourceType,
  'XMP:DataMining': RIGHTS.fields.dataMining,
  'XMP:AltTextAccessibility': RIGHTS.alt,
  'XMP:Description': RIGHTS.caption,
};
const IN_IPTC = {
  'IPTC:By-line': 'Ann Quay',
  'IPTC:Credit': RIGHTS.credit,
  'IPTC:CopyrightNotice': RIGHTS.fields.copyright,
  'IPTC:Caption-Abstract': RIGHTS.caption,
};

/** Nothing but the picture's own form, its rights, and what exiftool works out by itself. */
const MAY_SAY = /^(SourceFile$|ExifTool:|File:|Composite:(ImageSize|Megapixels)$|XMP:|IPTC:|Photoshop:IPTCDigest$|JFIF:|RIFF:|QuickTime:|Meta:|APP14:)/;

test('no file of any photo says where, with what or by whose camera it was made, and each says its rights', async ({ site }) => {
  test.setTimeout(240_000);
  const files = linesIn<{ file: string }>('photos/manifest.jsonl').filter(({ file }) => !file.startsWith('broken/') && !/\.(heic|tiff)$/.test(file));
  const { cookie } = await signInAs(site, 'editor');
  const headers = { Cookie: `${cookie.name}=${cookie.value}`, Origin: site.url };
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-rights-'));
  const get = async (photo: Uploaded, rendition: Uploaded['renditions'][number]) => fetch(`${site.url}${renditionPath(photo.key, rendition)}`, { headers });
  for (const { file } of files) {
    const body = readFileSync(path.join(CORPUS, 'photos', file));
    const answer = await fetch(`${site.url}/api/photos`, { method: 'POST', headers: { ...headers, 'X-Filename': path.basename(file) }, body });
    const { photo }: { photo: Uploaded } = await answer.json();
    const width = Math.max(...photo.renditions.map((each) => each.width));
    await inNewsroom(site, async () => {
      await editPhoto(SYSTEM, PhotoWords.parse({ photoId: photo.id, ...RIGHTS }));
      await renderPhoto(SYSTEM, { id: photo.id, key: photo.key, width });
    });
    const smallest = Math.min(...photo.renditions.map((each) => each.width));
    const all = [...photo.renditions, { width: smallest, format: 'avif' as const }];
    mkdirSync(path.join(folder, photo.id));
    for (const each of all)
      writeFileSync(path.join(folder, photo.id, `${each.width}.${each.format}`), Buffer.from(await (await get(photo, each)).arrayBuffer()));
  }
  const said: Tags[] = JSON.parse(execFileSync('exiftool', ['-json', '-G0', '-n', '-a', '-r', '-ext', '*', folder], { encoding: 'utf8', maxBuffer: 1 << 28 }));
  rmSync(folder, { recursive: true });
  expect(said.length).toBeGreaterThan(files.length * 3);
  for (const tags of said) {
    expect(
      Object.keys(tags).filter((name) => /gps|serial|owner|makernote|thumbnail|latitude|longitude/i.test(name)),
      tags.SourceFile,
    ).toEqual([]);
    expect(
      Object.keys(tags).filter((name) => !MAY_SAY.test(name)),
      tags.SourceFile,
    ).toEqual([]);
    expect(tags, tags.SourceFile).toMatchObject(IN_XMP);
    if (tags['File:FileType'] === 'JPEG') expect(tags, tags.SourceFile).toMatchObject(IN_IPTC);
    expect(Object.keys(tags).filter((name) => /^(XMP|IPTC):/.test(name)).length, tags.SourceFile).toBeLessThanOrEqual(20);
  }
});

function hasExiftool(): boolean {
  try {
    execFileSync('exiftool', ['-ver']);
    return true;
  } catch {
    return false;
  }
}
