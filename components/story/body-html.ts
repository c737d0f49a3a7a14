import type { Words } from '#components/ui/messages/words.ts';
import { type Block, type Body, type Inline, isSafeLink } from '#db/story/body-rules.ts';

type Text = { body: Body; dateline: string; related: { storyId: string; path: string; headline: string }[] };

/** A story's text as HTML for feeds: the place it is from, the words and links, related stories at their full address, without photos. */
export function bodyHtml({ body, dateline, related }: Text, siteUrl: string, words: Words): string {
  const linked = (block: Block) => {
    const story = block.type === 'related' && related.find(({ storyId }) => storyId === block.attrs.storyId);
    return story ? `<p>${escapeXml(words.related)}: <a href="${escapeXml(siteUrl + story.path)}">${escapeXml(story.headline)}</a></p>` : blockHtml(block);
  };
  return `${dateline && `<p><strong>${escapeXml(dateline)}</strong></p>`}${body.content.map(linked).join('')}`;
}

/** Text made safe inside XML and HTML, in content and in quoted attributes; characters XML 1.0 section 2.2 forbids fall away. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.content)}</p>`;
    case 'heading':
      return `<h${block.attrs.level}>${inlinesHtml(block.content)}</h${block.attrs.level}>`;
    case 'bulletList':
    case 'orderedList': {
      const name = block.type === 'bulletList' ? 'ul' : 'ol';
      return `<${name}>${block.content.map((item) => `<li>${item.content.map(blockHtml).join('')}</li>`).join('')}</${name}>`;
    }
    case 'quotation': {
      const by = block.attrs.attribution && `<p>${escapeXml(block.attrs.attribution)}</p>`;
      return `<blockquote>${block.content.map(blockHtml).join('')}${by}</blockquote>`;
    }
    default:
      return '';
  }
}

function inlinesHtml(content: Inline[] = []): string {
  return content.map((inline) => (inline.type === 'hardBreak' ? '<br/>' : textHtml(inline))).join('');
}

function textHtml({ text, marks = [] }: Extract<Inline, { type: 'text' }>): string {
  return marks.reduce((inner, mark) => {
    if (mark.type === 'bold') return `<strong>${inner}</strong>`;
    if (mark.type === 'italic') return `<em>${inner}</em>`;
    return isSafeLink(mark.attrs.href) ? `<a href="${escapeXml(mark.attrs.href)}">${inner}</a>` : inner;
  }, escapeXml(text));
}
