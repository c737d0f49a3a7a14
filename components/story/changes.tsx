import type { ReactNode } from 'react';
import type { Chrome } from '#components/ui/messages/chrome-en.ts';
import { type BlockChange, type Comparison, type Part, passages } from '#db/story/compare-rules.ts';

type ChangesProps = {
  comparison: Comparison;
  language: string;
  direction: 'ltr' | 'rtl';
  names: Record<string, string>;
  words: Pick<Chrome, 'changes' | 'unchanged'>;
  after?: (block: BlockChange) => ReactNode;
};

/** Fields that are names or lines, each of which goes or comes whole. */
const LISTS = new Set(['bylines', 'tags', 'photos']);

/** What differs between two texts, word by word: what went is struck, what came is underlined. Unchanged paragraphs are counted, not shown. */
export function Changes({ comparison, language, direction, names, words, after }: ChangesProps) {
  const runs = runsOf(comparison.blocks);
  return (
    <div className="changes">
      {comparison.fields.length > 0 && (
        <dl>
          {comparison.fields.map(({ field, parts }) => (
            <div key={field}>
              <dt>{names[field] ?? field}</dt>
              <dd dir="auto" className={LISTS.has(field) ? 'whole' : undefined}>
                <Parts parts={parts} isList={LISTS.has(field)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {runs.map((run) =>
        run[0]?.kind === 'same' ? (
          <p key={run[0].id} className="unchanged">
            {words.unchanged(run.length)}
          </p>
        ) : (
          run.map((block) => (
            <div key={`${block.kind} ${block.id}`} className="change">
              <p className="change-kind">
                {block.kind === 'same' ? '' : words.changes[block.kind]} {after?.(block)}
              </p>
              <p lang={language} dir={direction}>
                <Parts parts={block.parts} />
              </p>
            </div>
          ))
        ),
      )}
    </div>
  );
}

/** A text with what went in it struck and what came underlined. */
export function Parts({ parts, isList = false }: { parts: Part[]; isList?: boolean }) {
  const read = isList ? parts : passages(parts);
  return read.map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text may repeat, their place is what they are known by
    return <Passage key={index} {...part} />;
  });
}

function Passage({ kind, text }: Part) {
  if (kind === 'same') return text;
  return kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>;
}

/** Unchanged neighbours together, every other block in a run of changed ones. */
function runsOf(blocks: BlockChange[]): BlockChange[][] {
  return blocks.reduce<BlockChange[][]>((runs, block) => {
    const last = runs.at(-1);
    if (last && (last[0]?.kind === 'same') === (block.kind === 'same')) last.push(block);
    else runs.push([block]);
    return runs;
  }, []);
}
