import { thumbnail } from '#components/desk/photo-address.ts';
import type { DeskPhoto } from '#db/photo/queries.ts';
import { PLACED_FIELDS, type PlacedWords } from '#db/photo/use-rules.ts';

/** One placement with the old photo and its words, and with the new one. */
export function BeforeAfter({ old, next, before, after }: { old: DeskPhoto; next: DeskPhoto; before: PlacedWords; after: PlacedWords }) {
  return (
    <div className="grid gap-3 text-sm sm:grid-cols-2">
      <Side name="Before" photo={old} words={before} />
      <Side name="After" photo={next} words={after} than={before} />
    </div>
  );
}

const FIELDS = { caption: 'Caption', credit: 'Credit', alt: 'Description' } as const;

function Side({ name, photo, words, than }: { name: string; photo: DeskPhoto; words: PlacedWords; than?: PlacedWords }) {
  return (
    <div className="flex min-w-0 gap-3">
      <img src={thumbnail(photo)} alt={photo.alt || photo.filename} className="h-24 w-36 shrink-0 rounded bg-wash object-contain" />
      <dl className="min-w-0">
        <dt className="font-semibold">{name}</dt>
        {PLACED_FIELDS.map((field) => (
          <dd key={field} dir="auto" className={than && than[field] !== words[field] ? 'text-live' : ''}>
            <span className="text-quiet">{FIELDS[field]}: </span>
            {words[field] || 'none'}
          </dd>
        ))}
      </dl>
    </div>
  );
}
