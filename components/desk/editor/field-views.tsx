import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';

type Field = { props: NodeViewProps; attribute: string; name: string; most: number; comesFirst?: boolean };

/** A quotation with the field for who said it. */
export function QuotationView(props: NodeViewProps) {
  return (
    <NodeViewWrapper data-block="quotation" data-id={props.node.attrs.id}>
      <NodeViewContent />
      <AttributeField props={props} attribute="attribution" name="Who said it" most={200} />
    </NodeViewWrapper>
  );
}

/** Words set large, with the field for whose they are. */
export function PullQuoteView(props: NodeViewProps) {
  return (
    <NodeViewWrapper data-block="pull-quote" data-id={props.node.attrs.id}>
      <NodeViewContent />
      <AttributeField props={props} attribute="attribution" name="Whose words" most={200} />
    </NodeViewWrapper>
  );
}

/** A fact box with the field for its title. */
export function FactBoxView(props: NodeViewProps) {
  return (
    <NodeViewWrapper data-block="fact-box" data-id={props.node.attrs.id}>
      <AttributeField props={props} attribute="title" name="Title of the fact box" most={120} />
      <NodeViewContent />
    </NodeViewWrapper>
  );
}

function AttributeField({ props, attribute, name, most }: Field) {
  return (
    <input
      className="input my-2 max-w-md"
      contentEditable={false}
      aria-label={name}
      placeholder={name}
      maxLength={most}
      disabled={!props.editor.isEditable}
      value={props.node.attrs[attribute]}
      onChange={(event) => props.updateAttributes({ [attribute]: event.target.value })}
    />
  );
}
