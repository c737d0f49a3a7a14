import type { ReactNode } from 'react';
import { Figure } from '#components/photo/figure.tsx';
import { Gallery } from '#components/photo/gallery.tsx';
import type { Words } from '#components/ui/messages/words.ts';
import type { StoryPage } from '#db/release/rules.ts';
import type { Block } from '#db/story/body-rules.ts';
import { outlined } from '#db/story/outline-rules.ts';
import { EmbedCard } from './embed.tsx';
import { Headline } from './headline.tsx';
import { inlines, Paragraphs } from './inlines.tsx';

type Around = Pick<StoryPage, 'photos' | 'related'> & { words: Words };

/** A story's text, block by block from the allowlist; what is not on it is not drawn. Blocks a correction speaks of can be linked to. */
export function Body({ story, words, marked }: { story: Omit<Around, 'words'> & Pick<StoryPage, 'body'>; words: Words; marked?: Set<string> }) {
  return outlined(story.body.content).map((block) => {
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

/** The photos a block shows, which therefore stay out of the carousel at the story's head. */
export function photosIn(block: Block): string[] {
  if (block.type === 'photo') return [block.attrs.photoId];
  return block.type === 'gallery' ? block.attrs.photoIds : [];
}

function BlockView({ block, around }: { block: Block; around: Around }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return block.content?.length ? <p data-block={block.attrs.id}>{inlines(block.content)}</p> : null;
    case 'heading':
      return <HeadingView block={block} />;
    case 'bulletList':
      return <ul data-block={block.attrs.id}>{items(block.content)}</ul>;
    case 'orderedList':
      return <ol data-block={block.attrs.id}>{items(block.content)}</ol>;
    case 'quotation':
      return <Quotation block={block} />;
    case 'pullQuote':
      return <PullQuote block={block} />;
    case 'factBox':
      return <FactBox block={block} around={around} />;
    case 'table':
      return <Table block={block} />;
    case 'embed':
      return <EmbedCard embed={block.attrs} />;
    case 'horizontalRule':
      return <hr />;
    case 'gallery':
      return <Gallery photos={block.attrs.photoIds.flatMap((photoId) => around.photos.filter((each) => each.photoId === photoId))} words={around.words} />;
    case 'photo':
      return <PlacedPhoto photoId={block.attrs.photoId} around={around} />;
    case 'related':
      return <Related storyId={block.attrs.storyId} around={around} />;
  }
}

function HeadingView({ block }: { block: Extract<Block, { type: 'heading' }> }) {
  const Level = block.attrs.level === 2 ? 'h2' : 'h3';
  return <Level data-block={block.attrs.id}>{inlines(block.content)}</Level>;
}

function Quotation({ block }: { block: Extract<Block, { type: 'quotation' }> }) {
  return (
    <figure className="quotation" data-block={block.attrs.id}>
      <blockquote>
        <Paragraphs content={block.content} />
      </blockquote>
      {block.attrs.attribution && <figcaption>{block.attrs.attribution}</figcaption>}
    </figure>
  );
}

function PullQuote({ block }: { block: Extract<Block, { type: 'pullQuote' }> }) {
  return (
    <figure className="pull-quote">
      <blockquote>
        <Paragraphs content={block.content} />
      </blockquote>
      {block.attrs.attribution && <figcaption>{block.attrs.attribution}</figcaption>}
    </figure>
  );
}

function FactBox({ block, around }: { block: Extract<Block, { type: 'factBox' }>; around: Around }) {
  const { id, title } = block.attrs;
  return (
    <aside className="fact-box" aria-labelledby={title ? `fact-${id}` : undefined} aria-label={title ? undefined : 'Facts'}>
      {title && (
        <p className="fact-box-title" id={`fact-${id}`}>
          {title}
        </p>
      )}
      {block.content.map((each) => (
        <BlockView key={each.attrs.id} block={each} around={around} />
      ))}
    </aside>
  );
}

/** A table scrolls inside its own region where the page is narrower than it. */
function Table({ block }: { block: Extract<Block, { type: 'table' }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
    <section className="table-scroll" tabIndex={0} aria-label="Table">
      <table>
        <tbody>
          {block.content.map((row, index) => (
            <tr key={row.attrs.id}>
              {row.content.map((cell) =>
                cell.type === 'tableHeader' ? (
                  <th key={cell.attrs.id} scope={index === 0 ? 'col' : 'row'}>
                    <Paragraphs content={cell.content} />
                  </th>
                ) : (
                  <td key={cell.attrs.id}>
                    <Paragraphs content={cell.content} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
      <a href={story.path}>
        <Headline story={story} words={around.words} />
      </a>
    </aside>
  ) : null;
}

function items(list: Extract<Block, { type: 'bulletList' }>['content']): ReactNode {
  return list.map((item) => (
    <li key={item.attrs.id}>
      <Paragraphs content={item.content} />
    </li>
  ));
}
