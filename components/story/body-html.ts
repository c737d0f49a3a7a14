import { creditOf } from '#components/photo/figure.tsx';
import type { Words } from '#components/ui/messages/words.ts';
import { renditionPath } from '#db/photo/rules.ts';
import type { PublicPhoto, StoryPage } from '#db/release/rules.ts';
import type { Block } from '#db/story/body-rules.ts';
import { PROVIDER_NAMES } from '#db/story/embed-rules.ts';
import { type Inline, isInternal, isNote, isSafeLink, type Paragraph } from '#db/story/inline-rules.ts';
import { outlined } from '#db/story/outline-rules.ts';
import { photosIn } from './body.tsx';
import { headlineText } from './headline.tsx';

type Text = Pick<StoryPage, 'body' | 'dateline' | 'related' | 'photos'>;

const FEED_WIDTH = 1440;

/** A story's text as HTML for feeds: the place it is from, the words and links, those within the site made whole with its address, related stories too, and the photos, each with who must be named. */
export function bodyHtml({ body, dateline, related, photos }: Text, siteUrl: string, words: Words): string {
  const shown = (photoIds: string[]) =>
    photos
      .filter(({ photoId }) => photoIds.includes(photoId))
      .map((photo) => photoHtml(photo, siteUrl, words))
      .join('');
  const placed = new Set(body.content.flatMap(photosIn));
  const head = shown(photos.flatMap(({ photoId }) => (placed.has(photoId) ? [] : [photoId])));
  const linked = (block: Block) => {
    const inText = photosIn(block);
    if (inText.length > 0) return shown(inText);
    const story = block.type === 'related' && related.find(({ storyId }) => storyId === block.attrs.storyId);
    return story
      ? `<p>${escapeXml(words.related)}: <a href="${escapeXml(siteUrl + story.path)}">${escapeXml(headlineText(story, words))}</a></p>`
      : blockHtml(block, siteUrl);
  };
  return `${head}${dateline && `<p><strong>${escapeXml(dateline)}</strong></p>`}${outlined(body.content).map(linked).join('')}`;
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

function photoHtml(photo: PublicPhoto, siteUrl: string, words: Words): string {
  const fitting = (photo.cuts.own ?? photo.renditions).filter(({ format, width }) => format === 'jpeg' && width <= FEED_WIDTH);
  const rendition = fitting.at(-1);
  if (!rendition) return '';
  const { width, height } = rendition;
  const address = escapeXml(siteUrl + renditionPath(photo.key, rendition));
  const named = [photo.caption, photo.madeBy && words.madeBy[photo.madeBy], creditOf(photo, words)].filter(Boolean).join(' ');
  return `<figure><img src="${address}" alt="${escapeXml(photo.alt)}" width="${width}" height="${height}"/><figcaption>${escapeXml(named)}</figcaption></figure>`;
}

function blockHtml(block: Block, siteUrl: string): string {
  const inner = (blocks: Block[]) => blocks.map((each) => blockHtml(each, siteUrl)).join('');
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.content, siteUrl)}</p>`;
    case 'heading':
      return `<h${block.attrs.level}>${inlinesHtml(block.content, siteUrl)}</h${block.attrs.level}>`;
    case 'bulletList':
    case 'orderedList': {
      const name = block.type === 'bulletList' ? 'ul' : 'ol';
      return `<${name}>${block.content.map((item) => `<li>${inner(item.content)}</li>`).join('')}</${name}>`;
    }
    case 'quotation':
    case 'pullQuote':
      return `<blockquote>${inner(block.content)}${line(block.attrs.attribution)}</blockquote>`;
    case 'factBox':
      return `<aside>${block.attrs.title && `<p><strong>${escapeXml(block.attrs.title)}</strong></p>`}${inner(block.content)}</aside>`;
    case 'table':
      return `<table>${block.content.map((row) => `<tr>${row.content.map((cell) => cellHtml(cell, siteUrl)).join('')}</tr>`).join('')}</table>`;
    case 'embed':
      return `<blockquote>${line(block.attrs.text)}${line(block.attrs.author)}<p><a href="${escapeXml(block.attrs.url)}">${PROVIDER_NAMES[block.attrs.provider]}</a></p></blockquote>`;
    case 'horizontalRule':
      return '<hr/>';
    default:
      return '';
  }
}

function cellHtml({ type, content }: { type: string; content: Paragraph[] }, siteUrl: string): string {
  const name = type === 'tableHeader' ? 'th' : 'td';
  return `<${name}>${content.map((paragraph) => inlinesHtml(paragraph.content, siteUrl)).join('<br/>')}</${name}>`;
}

function line(text: string): string {
  return text && `<p>${escapeXml(text)}</p>`;
}

function inlinesHtml(content: Inline[] = [], siteUrl = ''): string {
  return content
    .filter((inline) => !isNote(inline))
    .map((inline) => (inline.type === 'hardBreak' ? '<br/>' : textHtml(inline, siteUrl)))
    .join('');
}

function textHtml({ text, marks = [] }: Extract<Inline, { type: 'text' }>, siteUrl: string): string {
  return marks.reduce((inner, mark) => {
    if (mark.type === 'bold') return `<strong>${inner}</strong>`;
    if (mark.type === 'italic') return `<em>${inner}</em>`;
    if (mark.type !== 'link' || !isSafeLink(mark.attrs.href)) return inner;
    const whole = isInternal(mark.attrs.href) ? siteUrl + mark.attrs.href : mark.attrs.href;
    return `<a href="${escapeXml(whole)}">${inner}</a>`;
  }, escapeXml(text));
}
