import type { Block } from './body-rules.ts';

/** The blocks of a text with its headings as an outline, as readers and their screen readers go through it: a subheading under no heading is one. */
export function outlined(blocks: Block[]): Block[] {
  const first = blocks.findIndex((block) => block.type === 'heading' && block.attrs.level === 2);
  return blocks.map((block, index) =>
    block.type === 'heading' && (first === -1 || index < first) ? { ...block, attrs: { ...block.attrs, level: 2 as const } } : block,
  );
}

/** Clean HTML whose highest heading is at least an `h2`: what is copied from within a longer text begins further down. */
export function raised(html: string): string {
  const by = Math.min(6, ...[...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level))) - 2;
  return by > 0 ? html.replace(/<(\/?)h([3-6])>/g, (_tag, end, level) => `<${end}h${level - by}>`) : html;
}
