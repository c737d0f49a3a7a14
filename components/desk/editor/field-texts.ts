import type { Editor } from '@tiptap/core';

/** A text beside the paragraphs that is searched and tidied with them. */
export type FieldText = { id: string; name: string; text: string; put: (text: string) => void };

const ATTRIBUTES: Record<string, [string, string]> = {
  quotation: ['attribution', 'Who said it'],
  pullQuote: ['attribution', 'Whose words'],
  factBox: ['title', 'Title of the fact box'],
  embed: ['text', 'What the embed says'],
};

/** The fields that stand inside the text. */
export function fieldsInText(editor: Editor): FieldText[] {
  const fields: FieldText[] = [];
  editor.state.doc.descendants((node, position) => {
    const [attribute, name] = ATTRIBUTES[node.type.name] ?? [];
    if (attribute && name && node.attrs[attribute])
      fields.push({
        id: `at ${position}`,
        name,
        text: node.attrs[attribute],
        put: (text) => editor.view.dispatch(editor.state.tr.setNodeAttribute(position, attribute, text)),
      });
    return !node.isTextblock;
  });
  return fields;
}
