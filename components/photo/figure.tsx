import type { Words } from '#components/ui/messages/words.ts';
import type { PublicPhoto } from '#db/release/rules.ts';
import { Picture } from './picture.tsx';

/** A credit that says by itself what its holder did: “Illustration: …”, “Foto: …”. */
const SAYS_ROLE = /^\p{L}[\p{L} ]{2,19}:/u;

/** Where a photo stands in the page of its story: the same however the photos around it change. */
export function photoAnchor({ key }: { key: string }): string {
  return `photo-${key.slice(0, 8)}`;
}

/** A photo with its caption and who must be named, always apart. */
export function Figure({ photo, sizes, isFirst, words }: { photo: PublicPhoto; sizes: string; isFirst?: boolean; words: Words }) {
  const cut = photo.cuts.own;
  const { width, height } = cut?.at(-1) ?? photo;
  return (
    <figure id={photoAnchor(photo)} className={width < height * 1.1 ? 'figure figure-tall' : 'figure'}>
      <Picture photo={photo} renditions={cut} sizes={sizes} isFirst={isFirst} />
      <figcaption>
        {photo.caption && <span className="caption">{photo.caption}</span>} {photo.madeBy && <span className="made-by">{words.madeBy[photo.madeBy]}</span>}{' '}
        <span className="credit">{creditOf(photo, words)}</span>
      </figcaption>
    </figure>
  );
}

/** What nobody photographed is not called a photo. */
export function creditOf({ credit, madeBy }: PublicPhoto, words: Words): string {
  return SAYS_ROLE.test(credit) || madeBy === 'ai' || madeBy === 'program' ? credit : `${words.photoBy} ${credit}`;
}
