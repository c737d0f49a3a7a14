import type { Words } from '#components/ui/messages/words.ts';
import type { PublicPhoto } from '#db/release/rules.ts';
import { Figure, photoAnchor } from './figure.tsx';

const SIZES = '(min-width: 64rem) 63rem, 100vw';

/** How wide a photo stands beside others, which all have one height (photos.css). */
function besideSizes(photo: PublicPhoto): string {
  const { width, height } = photo.cuts.own?.at(-1) ?? photo;
  const ratio = width / height;
  return `(min-width: 64rem) ${Math.round(Math.min(34 * ratio, 58))}rem, ${Math.round(Math.min(60 * ratio, 92))}vw`;
}

/** The photos at the head of a story: one alone, or several in a list that scrolls sideways and snaps, without script. */
export function Carousel({ photos, words }: { photos: PublicPhoto[]; words: Words }) {
  const [first] = photos;
  if (!first) return null;
  if (photos.length === 1) return <Figure photo={first} sizes={SIZES} isFirst words={words} />;
  return (
    <section className="carousel" aria-label={words.photos(photos.length)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard */}
      <ul tabIndex={0}>
        {photos.map((photo, index) => (
          <li key={photo.key}>
            <Figure photo={photo} sizes={besideSizes(photo)} isFirst={index === 0} words={words} />
          </li>
        ))}
      </ul>
      <p className="carousel-places">
        {photos.map((photo, index) => (
          <a key={photo.key} href={`#${photoAnchor(photo)}`} aria-label={words.photoOf(index + 1, photos.length)}>
            {index + 1}
          </a>
        ))}
      </p>
    </section>
  );
}
