import type { ReactNode } from 'react';
import { Figure } from '#components/photo/figure.tsx';
import type { Words } from '#components/ui/messages/words.ts';
import type { StoryPage } from '#db/release/rules.ts';
import { type Block, type Inline, isSafeLink } from '#db/story/body-rules.ts';

type Around = Pick<StoryPage, 'photos' | 'related'> & { words: Words };

/** A story's text, block by block from the allowlist; what is not on it is not drawn. Blocks a correction speaks of can be linked to. */
export function Body({ story, words, marked }: { story: Omit<Around, 'words'> & Pick<StoryPage, 'body'>; words: Words; marked?: Set<string> }) {
  return story.body.content.map((block) => {
    const { id } = block.attrs;
    const view = <BlockView key={id} block={block} around={{ ...story, words }} />;
    return marked?.has(id) ? (
      <div key={id} id={`passage-${id}`} className="passage">
        {view}
      </div>
    ) : (
      view
    );
  });
}

function BlockView({ block, around }: { block: Block; around: Around }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return block.content?.length ? <p>{inlines(block.content)}</p> : null;
    case 'heading':
      return block.attrs.level === 2 ? <h2>{inlines(block.content)}</h2> : <h3>{inlines(block.content)}</h3>;
    case 'bulletList':
      return <ul>{items(block.content)}</ul>;
    case 'orderedList':
      return <ol>{items(block.content)}</ol>;
    case 'quotation':
      return <Quotation block={block} />;
    case 'photo':
      return <PlacedPhoto photoId={block.attrs.photoId} around={around} />;
    case 'related':
      return <Related storyId={block.attrs.storyId} around={around} />;
  }
}

function Quotation({ block }: { block: Extract<Block, { type: 'quotation' }> }) {
  return (
    <figure className="quotation">
      <blockquote>
        {block.content.map((paragraph) => (
          <p key={paragraph.attrs.id}>{inlines(paragraph.content)}</p>
        ))}
      </blockquote>
      {block.attrs.attribution && <figcaption>{block.attrs.attribution}</figcaption>}
    </figure>
  );
}

function PlacedPhoto({ photoId, around }: { photoId: string; around: Around }) {
  const photo = around.photos.find((each) => each.photoId === photoId);
  return photo ? <Figure photo={photo} sizes="(min-width: 48rem) 42rem, 100vw" words={around.words} /> : null;
}

function Related({ storyId, around }: { storyId: string; around: Around }) {
  const story = around.related.find((each) => each.storyId === storyId);
  return story ? (
    <aside className="related" aria-label={`${around.words.related}: ${story.headline}`}>
      <p>{around.words.related}</p>
      <a href={story.path}>{story.headline}</a>
    </aside>
  ) : null;
}

function items(list: Extract<Block, { type: 'bulletList' }>['content']): ReactNode {
  return list.map((item) => (
    <li key={item.attrs.id}>
      {item.content.map((paragraph) => (
        <p key={paragraph.attrs.id}>{inlines(paragraph.content)}</p>
      ))}
    </li>
  ));
}

function inlines(content: Inline[] = []): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other identity than their place
  return content.map((inline, index) => <Piece key={index} inline={inline} />);
}

function Piece({ inline }: { inline: Inline }): ReactNode {
  return inline.type === 'hardBreak' ? <br /> : <Text inline={inline} />;
}

function Text({ inline }: { inline: Extract<Inline, { type: 'text' }> }): ReactNode {
  let inner: ReactNode = inline.text;
  for (const mark of inline.marks ?? []) {
    if (mark.type === 'bold') inner = <strong>{inner}</strong>;
    else if (mark.type === 'italic') inner = <em>{inner}</em>;
    else if (isSafeLink(mark.attrs.href)) inner = <a href={mark.attrs.href}>{inner}</a>;
  }
  return inner;
}
