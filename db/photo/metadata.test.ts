import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { openTestDatabase } from '../test-database.ts';
import { readMetadata } from './metadata.ts';

async function described(description: string) {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${description}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const file = path.join(await openTestDatabase(), 'photo.jpg');
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#888888' } });
  writeFileSync(file, await picture.jpeg().withXmp(xmp).toBuffer());
  return (await readMetadata(file)).caption;
}

test('a caption in XMP is read as its writer meant it: references resolved, one line', async () => {
  expect(await described('Boats&#xA;&#10;in the harbour &amp; beyond &#x201C;Five Bells&#8221; &lt;now&gt;')).toBe(
    'Boats in the harbour & beyond “Five Bells” <now>',
  );
  expect(await described('&amp;#xA; stays as it is, &#x110000; too')).toBe('&#xA; stays as it is, &#x110000; too');
});
