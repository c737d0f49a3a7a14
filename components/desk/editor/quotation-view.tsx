import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';

/** A quotation with the field for who said it. */
export function QuotationView({ node, updateAttributes }: NodeViewProps) {
  return (
    <NodeViewWrapper data-block="quotation">
      <NodeViewContent />
      <input
        className="input mt-2 max-w-md"
        contentEditable={false}
        aria-label="Who said it"
        placeholder="Who said it"
        maxLength={200}
        value={node.attrs.attribution}
        onChange={(event) => updateAttributes({ attribution: event.target.value })}
      />
    </NodeViewWrapper>
  );
}
