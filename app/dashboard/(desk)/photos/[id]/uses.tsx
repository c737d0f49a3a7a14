import { Moment } from '#components/ui/moment.tsx';
import type { DeskPhoto } from '#db/photo/queries.ts';
import { listFormerWords, listUses } from '#db/photo/use-queries.ts';
import { PLACED_FIELDS, type PlacedWords, type StoryUse, spotInWords, wordsOfPhoto } from '#db/photo/use-rules.ts';
import { standings } from '#db/story/photo-rules.ts';
import { type Actor, may } from '#db/user/rules.ts';
import { site } from '../../../../site.ts';
import { picturePath } from '../picture-path.ts';
import { PushWords, RemovePhoto } from './use-buttons.tsx';

const STATES: Record<StoryUse['state'], string> = { live: 'Live', pending: 'Pending', scheduled: 'Scheduled', draft: 'Not published', past: 'Past' };
const FIELDS = { caption: 'caption', credit: 'credit', alt: 'description' } as const;
const STANDINGS = { same: 'same', before: 'as it was before', overridden: 'overridden' } as const;

/** Where a photo is, will be and was used, and what can be done about all of it at once. */
export async function Uses({ actor, photo }: { actor: Actor; photo: DeskPhoto }) {
  const { id: photoId } = photo;
  const [{ stories, pictures }, before] = await Promise.all([listUses(actor, photoId), listFormerWords(actor, photoId)]);
  const now = wordsOfPhoto(photo);
  const present = stories.filter(({ state, storyId, where }) => storyId && state !== 'past' && where !== 'stand-in');
  const behind = present.filter(({ state, words }) => state !== 'scheduled' && Object.values(standings(words, now, before)).includes('before'));
  return (
    <section aria-labelledby="uses" className="mt-8">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h2 id="uses" className="me-auto font-serif text-xl font-bold">
          Where it is used
        </h2>
        <a className="button button-small" href={`/dashboard/photos?similar=${photoId}`}>
          Similar pictures
        </a>
        {present.length > 0 && (
          <a className="button button-small" href={`/dashboard/photos/${photoId}/replace`}>
            Replace it…
          </a>
        )}
        {may(actor, 'photo.remove', photo.uploadedBy) && <RemovePhoto photoId={photoId} />}
      </div>
      {stories.length + pictures.length === 0 && <p className="sheet p-6 text-center">Nowhere, and it never was.</p>}
      {stories.length > 0 && (
        <div className="sheet md:overflow-x-auto">
          <table className="rows w-full text-sm">
            <thead className="border-b border-line text-quiet">
              <tr>
                {['Story', 'State', 'Position', 'Section', 'From', 'Until', 'Words'].map((name) => (
                  <th key={name} scope="col" className="px-3 py-2 text-start font-semibold">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {stories.map((use) => (
                <StoryRow key={`${use.storyId}${use.where}${use.state}${use.version}${use.from}`} use={use} now={now} before={before} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pictures.length > 0 && (
        <ul className="mt-3 list-disc ps-5 text-sm">
          {pictures.map(({ kind, id, name }) => (
            <li key={kind + id}>
              {kind === 'logo' ? '' : `Picture of the ${kind} `}
              <a dir="auto" className="underline" href={picturePath({ kind, id })}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {behind.length > 0 && <PushWords photoId={photoId} stories={[...new Map(behind.map((use) => [use.storyId, use.headline])).entries()]} />}
    </section>
  );
}

function StoryRow({ use, now, before }: { use: StoryUse; now: PlacedWords; before: PlacedWords[] }) {
  const standing = standings(use.words, now, before);
  const moment = (at: number | null) => (at ? <Moment at={at} language={site.language} timeZone={site.timeZone} form="short" /> : '–');
  return (
    <tr className="border-b border-line last:border-0">
      <th scope="row" dir="auto" className="px-3 py-2 text-start font-semibold md:min-w-48">
        {use.storyId && use.headline ? (
          <a className="hover:underline" href={`/dashboard/stories/${use.storyId}`}>
            {use.headline}
          </a>
        ) : (
          use.headline || 'A story you may not read'
        )}
      </th>
      <td className={`px-3 py-2 whitespace-nowrap ${use.state === 'live' ? 'text-live' : ''}`}>{STATES[use.state]}</td>
      <td className="px-3 py-2">{spotInWords(use)}</td>
      <td className="px-3 py-2">{use.section || '–'}</td>
      <td className="px-3 py-2 whitespace-nowrap">{moment(use.from)}</td>
      <td className="px-3 py-2 whitespace-nowrap">{moment(use.until)}</td>
      <td className="px-3 py-2">
        {use.headline && use.where !== 'stand-in'
          ? PLACED_FIELDS.map((field) => (
              <span key={field} className={`block whitespace-nowrap ${standing[field] === 'before' ? 'text-warn' : ''}`}>
                {FIELDS[field]} {STANDINGS[standing[field]]}
              </span>
            ))
          : '–'}
      </td>
    </tr>
  );
}
