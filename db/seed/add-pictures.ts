import { createHash } from 'node:crypto';
import { addPhoto, editPhoto } from '../photo/commands.ts';
import { findSamePhoto } from '../photo/queries.ts';
import { SYSTEM } from '../user/rules.ts';
import { withWords } from './iptc.ts';
import { rasterise } from './paint.ts';
import { PICTURES, type Picture } from './pictures.ts';

const WEEK = 7 * 86_400_000;

/** Who is credited for a picture of the demo newspaper. */
export const creditOf = (artist: string): string => `Illustration: ${artist} / The Harbour Ledger`;

/** Draws the demo's pictures and takes them in like any photo; returns their ids by name. Those drawn already are taken up again. */
export async function addPictures(now: number): Promise<Map<string, string>> {
  const added = Object.entries(PICTURES).map(async ([name, picture]) => [name, await addPicture(name, picture, now)] as const);
  return new Map(await Promise.all(added));
}

async function addPicture(name: string, { scene, artist, caption, alt, date }: Picture, now: number): Promise<string> {
  const credit = creditOf(artist);
  const lastWeek = new Date(now - WEEK).toISOString().slice(0, 10).replaceAll('-', '');
  const words = { caption, byline: artist, credit, copyright: '© The Harbour Ledger', date: date ?? lastWeek };
  const jpeg = withWords(await rasterise(scene), words);
  const known = await findSamePhoto(SYSTEM, createHash('sha256').update(jpeg).digest('hex'));
  const photoId = known?.id ?? (await addDrawn(`${name}.jpg`, jpeg));
  await editPhoto(SYSTEM, { photoId, caption, credit, byline: artist, alt });
  return photoId;
}

async function addDrawn(filename: string, jpeg: Buffer): Promise<string> {
  const stream = (async function* () {
    yield jpeg;
  })();
  return (await addPhoto(SYSTEM, { filename, stream })).id;
}
