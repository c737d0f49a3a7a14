import type { Words } from '#components/ui/messages/words.ts';
import type { PublicPhoto } from '#db/release/rules.ts';
import { Picture } from './picture.tsx';

/** A credit that says by itself what its holder did: “Illustration: …”, “Foto: …”. */
const SAYS_ROLE = /^\p{L}[\p{L} ]{2,19}:/u;

/** A photo with its caption and who must be named, always apart. */
export function Figure({ photo, sizes, isFirst, words }: { photo: PublicPhoto; sizes: string; isFirst?: boolean; words: Words }) {
  return (
    <figure className={photo.width < photo.height * 1.1 ? 'figure figure-tall' : 'figure'}>
      <Picture photo={photo} sizes={sizes} isFirst={isFirst} />
      <figcaption>
        {photo.caption && <span className="caption">{photo.caption}</span>} {photo.madeBy && <span className="made-by">{words.madeBy[photo.madeBy]}</span>}{' '}
        <span className="credit">{creditOf(photo, words)}</span>
      </figcaption>
    </figure>
  );
}

/** What nobody photographed is not called a photo. */
function creditOf({ credit, madeBy }: PublicPhoto, words: Words): string {
  return SAYS_ROLE.test(credit) || madeBy === 'ai' || madeBy === 'program' ? credit : `${words.photoBy} ${credit}`;
}
