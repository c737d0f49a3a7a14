import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { parseIim } from './read-iim.ts';
import { parseXmp } from './read-xmp.ts';
import { type RightsBlock, rightsBlockOf } from './rights-block.ts';
import type { Rendition } from './rules.ts';
import { withRights } from './weave.ts';

const FORMATS = ['jpeg', 'webp', 'avif'] as const;
const EVIL = '<script>alert(1)</script> & "Möwe" ]]> \u0000\u001b 漢字 \ud800';
const BLOCK = rightsBlockOf({
  caption: EVIL,
  credit: 'Ann Quay / Reuters, and the longest name that ever a photographer had',
  byline: 'Ann Quay',
  alt: 'Three boats',
  fields: {
    copyright: '© 2026 Ann Quay',
    usageTerms: 'Once',
    rightsUrl: 'https://example.org/licence',
    licensors: [{ name: 'Quay Pictures', url: 'https://example.org/buy', email: '', telephone: '' }],
    digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
    dataMining: 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED',
  },
});

async function drawn(format: Rendition['format'], options: { isClear?: boolean; isLossless?: boolean } = {}): Promise<Buffer> {
  const picture = sharp({ create: { width: 301, height: 203, channels: 4, background: { r: 20, g: 90, b: 160, alpha: options.isClear ? 0.5 : 1 } } });
  const solid = options.isClear ? picture : picture.removeAlpha();
  return format === 'jpeg' ? solid.jpeg().toBuffer() : solid[format]({ lossless: options.isLossless }).toBuffer();
}

async function xmpIn(bytes: Buffer) {
  return parseXmp((await sharp(bytes).metadata()).xmp?.toString() ?? '');
}

test('the rights block is in a JPEG, a WebP and an AVIF, word for word, and the picture is the same', async () => {
  for (const format of FORMATS)
    for (const options of [{}, { isClear: true }, { isLossless: true }, { isClear: true, isLossless: true }]) {
      const clean = await drawn(format, options);
      const woven = withRights(clean, format, BLOCK);
      const xmp = await xmpIn(woven);
      expect(xmp['dc:description']?.text, format).toBe('<script>alert(1)</script> & "Möwe" ]]>   漢字');
      expect(xmp['dc:creator']?.items).toEqual([{ text: 'Ann Quay' }]);
      expect(xmp['photoshop:Credit']?.text).toBe(BLOCK.credit);
      expect(xmp['dc:rights']?.text).toBe('© 2026 Ann Quay');
      expect(xmp['xmpRights:UsageTerms']?.text).toBe('Once');
      expect(xmp['xmpRights:WebStatement']?.text).toBe('https://example.org/licence');
      expect(xmp['plus:Licensor']?.items?.[0]?.fields?.['plus:LicensorURL']?.text).toBe('https://example.org/buy');
      expect(xmp['Iptc4xmpExt:DigitalSourceType']?.text).toMatch(/digitalCapture$/);
      expect(xmp['plus:DataMining']?.text).toMatch(/DMI-PROHIBITED$/);
      expect(xmp['Iptc4xmpCore:AltTextAccessibility']?.text).toBe('Three boats');
      const [before, after] = await Promise.all([clean, woven].map((bytes) => sharp(bytes, { failOn: 'warning' }).raw().toBuffer()));
      expect(before && after?.equals(before)).toBe(true);
      const { exif, iptc, icc } = await sharp(woven).metadata();
      expect([exif, icc, format === 'jpeg' || iptc === undefined]).toEqual([undefined, undefined, true]);
    }
});

test('a JPEG says the same in IPTC-IIM, in UTF-8 and whole', async () => {
  const { iptc } = await sharp(withRights(await drawn('jpeg'), 'jpeg', { ...BLOCK, creators: ['Ann Quay', 'Ben 漢'] })).metadata();
  expect(parseIim(iptc ?? new Uint8Array())).toEqual({
    '1:90': ['\u001b%G'],
    '2:0': ['\u0000\u0004'],
    '2:80': ['Ann Quay', 'Ben 漢'],
    '2:110': [BLOCK.credit],
    '2:116': ['© 2026 Ann Quay'],
    '2:120': [BLOCK.caption],
  });
});

test('the largest block there can be fits a JPEG', async () => {
  const [long, line] = ['&'.repeat(5000), '漢'.repeat(5000)];
  const licensors = Array.from({ length: 3 }, () => ({ name: long, url: long, email: long, telephone: long }));
  for (const text of [long, line]) {
    const names = ['creators', 'copyright', 'usageTerms', 'rightsUrl', 'digitalSourceType', 'aiSystem', 'aiVersion', 'dataMining'];
    const fields = { ...Object.fromEntries(names.map((name) => [name, text])), creators: Array.from({ length: 40 }, () => text), licensors };
    const block: RightsBlock = rightsBlockOf({ caption: text, credit: text, byline: text, alt: text, fields });
    const woven = withRights(await drawn('jpeg'), 'jpeg', block);
    expect((await xmpIn(woven))['dc:description']?.text).toBe(text.slice(0, 2000));
    expect(parseIim((await sharp(woven).metadata()).iptc ?? new Uint8Array())['2:120']).toEqual([text.slice(0, 2000)]);
  }
});

test('where nothing is said, or the file is not as expected, its bytes stay', async () => {
  const silent = rightsBlockOf({ caption: '', credit: '', byline: '', alt: '', fields: {} });
  for (const format of FORMATS) {
    const clean = await drawn(format);
    expect(withRights(clean, format, silent)).toBe(clean);
    const odd = Buffer.from('not a picture, but more than a few bytes of something else');
    expect(withRights(odd, format, BLOCK)).toBe(odd);
    const cut = clean.subarray(0, 40);
    if (format === 'avif') expect(withRights(cut, format, BLOCK)).toBe(cut);
  }
});
