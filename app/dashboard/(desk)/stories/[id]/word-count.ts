import { type Block, type Body, countWords, plainText } from '#db/story/body-rules.ts';

const counted = new WeakMap<Block, { language: string; words: number }>();

/** The words of a story while it is typed: only blocks that changed are counted again. */
export function wordsOf(body: Body, language: string): number {
  return body.content.reduce((sum, block) => sum + wordsIn(block, language), 0);
}

function wordsIn(block: Block, language: string): number {
  const known = counted.get(block);
  if (known?.language === language) return known.words;
  const words = countWords(plainText({ type: 'doc', content: [block] }), language);
  counted.set(block, { language, words });
  return words;
}
