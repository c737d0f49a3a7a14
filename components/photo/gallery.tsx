import type { Words } from '#components/ui/messages/words.ts';
import type { PublicPhoto } from '#db/release/rules.ts';
import { Figure } from './figure.tsx';

const SIZES = '(min-width: 48rem) 36rem, 88vw';

/** Photos that belong together inside a text, in a list that scrolls sideways and snaps, without script. */
export function Gallery({ photos, words }: { photos: PublicPhoto[]; words: Words }) {
  const [first] = photos;
  if (!first) return null;
  if (photos.length === 1) return <Figure photo={first} sizes={SIZES} words={words} />;
  return (
    <section className="gallery" aria-label={words.photos(photos.length)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard */}
      <ul tabIndex={0}>
        {photos.map((photo, index) => (
          <li key={photo.key}>
            <Figure photo={photo} sizes={SIZES} words={words} />
            <p className="gallery-place">
              {index + 1} / {photos.length}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
