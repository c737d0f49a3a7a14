import type { Block, Body } from './body-rules.ts';
import { compareWords } from './compare-rules.ts';
import type { Inline } from './inline-rules.ts';

type Words = Extract<Block, { type: 'paragraph' | 'heading' }>;

/** May this block be given another wording as plain text: a paragraph or a heading? */
export function isRewordable(block: Block | undefined): block is Words {
  return block?.type === 'paragraph' || block?.type === 'heading';
}

/** The words of a block as they are written, with notes for editors among them; empty where it is not there or not worded anew as a whole. */
export function wordsIn(body: Body, blockId: string): string {
  const block = body.content.find(({ attrs }) => attrs.id === blockId);
  return isRewordable(block)
    ? lettersOf(block.content ?? [])
        .map(({ letter }) => letter)
        .join('')
    : '';
}

/** The body with another wording of one block; links and emphasis stay on the words that stay. Unchanged where the block is not there. */
export function rewordBlock(body: Body, blockId: string, is: string, language = 'en'): Body {
  const content = body.content.map((block) =>
    block.attrs.id === blockId && isRewordable(block) ? { ...block, content: reword(block.content ?? [], is, language) } : block,
  );
  return { ...body, content };
}

/** One letter of a text with the marks that stand on it. */
type Letter = { letter: string; marks?: Extract<Inline, { type: 'text' }>['marks'] };

function reword(old: Inline[], is: string, language: string): Inline[] {
  const letters = lettersOf(old);
  const parts = compareWords(letters.map(({ letter }) => letter).join(''), is, language);
  const made: Letter[] = [];
  let at = 0;
  let replaced: Letter['marks'];
  for (const { kind, text } of parts) {
    const length = Array.from(text).length;
    if (kind === 'added') made.push(...Array.from(text, (letter) => ({ letter, marks: replaced })));
    if (kind === 'same') made.push(...letters.slice(at, at + length));
    replaced = kind === 'removed' ? letters[at]?.marks : undefined;
    if (kind !== 'added') at += length;
  }
  return joined(made);
}

function lettersOf(content: Inline[]): Letter[] {
  return content.flatMap((inline): Letter[] =>
    inline.type === 'text' ? Array.from(inline.text, (letter) => ({ letter, marks: inline.marks })) : [{ letter: ' ' }],
  );
}

/** Letters with the same marks as one text each. */
function joined(letters: Letter[]): Inline[] {
  const texts: Extract<Inline, { type: 'text' }>[] = [];
  for (const { letter, marks } of letters) {
    const last = texts.at(-1);
    if (last && JSON.stringify(last.marks) === JSON.stringify(marks)) last.text += letter;
    else texts.push({ type: 'text', text: letter, ...(marks && { marks }) });
  }
  return texts;
}
