import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Block, plainText } from '#db/story/body-rules.ts';

type Shown = { dateline: string; blocks: Block[]; photos?: { photoId: string; caption: string; credit: string }[] };

/** What a browser's reading view takes for the text of a page, without its spaces. */
export function extractedText(html: string): string {
  const { document } = parseHTML(html);
  return packed(new Readability(document).parse()?.textContent ?? '');
}

/** All that a story's body says to its readers: dateline, text, who was quoted, captions with their credits; not the ways to other stories. */
export function bodyText({ dateline, blocks, photos = [] }: Shown): string {
  const captionOf = (photoId: string) => photos.filter((photo) => photo.photoId === photoId).map(({ caption, credit }) => caption + credit);
  const parts = blocks.flatMap((block) => {
    if (block.type === 'photo') return captionOf(block.attrs.photoId);
    const text = plainText({ type: 'doc', content: [block] });
    return 'attribution' in block.attrs ? [text, block.attrs.attribution] : [text];
  });
  return packed([dateline, ...parts].join(''));
}

function packed(text: string): string {
  return text.replace(/\s+/g, '');
}
