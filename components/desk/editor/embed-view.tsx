import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { PROVIDER_NAMES, type Provider } from '#db/story/embed-rules.ts';

/** An embed as its card will be, with the fields for whose it is and what it says. */
export function EmbedView({ node, editor, updateAttributes }: NodeViewProps) {
  const { provider, url, author, text } = node.attrs;
  const name = PROVIDER_NAMES[provider as Provider] ?? 'Embed';
  return (
    <NodeViewWrapper data-block="embed" data-id={node.attrs.id} contentEditable={false}>
      <p className="text-sm font-bold">
        {name}{' '}
        <a className="font-normal" href={url} target="_blank" rel="noopener noreferrer">
          {url}
        </a>
      </p>
      <textarea
        className="input my-1"
        rows={2}
        aria-label={`What it says on ${name}`}
        placeholder="What it says, for readers who do not open it"
        maxLength={1000}
        disabled={!editor.isEditable}
        value={text}
        onChange={(event) => updateAttributes({ text: event.target.value })}
      />
      <input
        className="input max-w-md"
        aria-label={`Who made it on ${name}`}
        placeholder="Who made it"
        maxLength={200}
        disabled={!editor.isEditable}
        value={author}
        onChange={(event) => updateAttributes({ author: event.target.value })}
      />
    </NodeViewWrapper>
  );
}
