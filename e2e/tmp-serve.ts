import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client';
import sharp from 'sharp';
import { addPhoto } from '#db/photo/commands.ts';
import { createStory, publishStory } from '#db/story/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { draftOf, inNewsroom, prepareNewsroom, signInAs } from './newsroom.ts';
import { loadPhotos } from './bench/photos.ts';
import { startSite } from './site.ts';

const folder = mkdtempSync('/tmp/finding/site-');
const place = { database: `file:${path.join(folder, 'newsroom.db')}`, photos: path.join(folder, 'photos') };
const names = await prepareNewsroom(place.database, place.photos);
if (process.env.PHOTOS) {
  const client = createClient({ url: place.database });
  await loadPhotos(client, Number(process.env.PHOTOS));
  client.close();
} else {
  await inNewsroom(place, async () => {
    for (let n = 0; n < 30; n += 1) {
      const [w, h] = [[1600, 1067], [900, 1350], [1200, 1200]][n % 3 === 0 ? 0 : n % 5 === 0 ? 1 : n % 7 === 0 ? 2 : 0] as [number, number];
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><rect width="100%" height="100%" fill="hsl(${n * 37},45%,55%)"/><circle cx="${w * 0.3}" cy="${h * 0.4}" r="${h * 0.2}" fill="hsl(${n * 37 + 90},60%,70%)"/><rect y="${h * 0.7}" width="100%" height="${h * 0.3}" fill="hsl(${n * 37 + 180},35%,30%)"/></svg>`;
      const bytes = await sharp(Buffer.from(svg)).jpeg().toBuffer();
      const photo = await addPhoto(SYSTEM, { filename: `harbour-${n}.jpg`, stream: (async function* () { yield bytes; })() });
      const client = createClient({ url: place.database });
      await client.execute({ sql: "update photo set caption = ?, credit = ?, byline = 'Ana Ferro', alt = 'A drawn harbour', colour = ? where id = ?", args: [`Boats at the quay of Port Ellery, number ${n}${n % 4 ? '' : ', with a longer caption that goes over more than one line in the grid'}`, n % 6 ? 'Ana Ferro / North Agency' : '', ['red', 'blue', 'green'][n % 3] ?? '', photo.id] });
      client.close();
      if (n < 3) {
        const draft = draftOf(names, { headline: `The boats of day ${n}`, photos: [{ photoId: photo.id, caption: n ? 'Own words' : `Boats at the quay of Port Ellery, number ${n}, with a longer caption that goes over more than one line in the grid`, credit: 'Ana Ferro', alt: 'Boats' }] });
        const { id, saves } = await createStory(SYSTEM, draft);
        if (n !== 1) await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false });
      }
    }
  });
}
const site = { ...(await startSite({ EMPTY: 'on', KEEP: 'on' }, folder)), names };
const { cookie } = await signInAs(site as never, 'editor');
writeFileSync('/tmp/finding/at.json', JSON.stringify({ url: site.url, cookie: `${cookie.name}=${cookie.value}`, pid: process.pid, site: site.pid, database: place.database }));
console.log(site.url);
setInterval(() => {}, 1000);
