import type { Words } from '#components/ui/messages/words.ts';
import type { PublicPhoto } from '#db/release/rules.ts';
import { Picture } from './picture.tsx';

/** A photo with its caption and who must be named, always apart. */
export function Figure({ photo, sizes, isFirst, words }: { photo: PublicPhoto; sizes: string; isFirst?: boolean; words: Words }) {
  return (
    <figure className="figure">
      <Picture photo={photo} sizes={sizes} isFirst={isFirst} />
      <figcaption>
        {photo.caption && <span className="caption">{photo.caption}</span>}{' '}
        <span className="credit">
          {words.photoBy} {photo.credit}
        </span>
      </figcaption>
    </figure>
  );
}
