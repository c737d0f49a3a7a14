import { z } from 'zod';
import { Body } from '../story/body-rules.ts';

/** What the house says of itself. Each stands at an address of its own: `/about`. */
export const LEAFLETS = ['about', 'ethics', 'contact', 'privacy', 'tips'] as const;
export type LeafletName = (typeof LEAFLETS)[number];

/** What each is for, said at the desk. */
export const LEAFLET_PURPOSES: Record<LeafletName, string> = {
  about: 'Who makes the paper, who owns it and how it is paid for',
  ethics: 'How the newsroom works, what it promises and how it corrects itself',
  contact: 'How readers reach the newsroom',
  privacy: 'What is known of readers, and how reading is counted',
  tips: 'How to send a tip safely. No script runs on this page and no visit to it is counted',
};

/** Photos and stories are placed on stories; a leaflet is text. */
const TEXT = ['paragraph', 'heading', 'bulletList', 'orderedList', 'quotation', 'pullQuote', 'factBox', 'table', 'horizontalRule'];

export const Leaflet = z.strictObject({
  name: z.enum(LEAFLETS),
  /** The version it was changed from; 0: it was never written. */
  version: z.number().int().min(0),
  headline: z.string().trim().min(1, 'Enter a headline').max(120, 'Use at most 120 characters'),
  body: Body.refine(({ content }) => content.length > 0, 'Write a text').refine(
    ({ content }) => content.every(({ type }) => TEXT.includes(type)),
    'Leave out photos, galleries, embeds and related stories: this page is text only',
  ),
});
export type Leaflet = z.output<typeof Leaflet>;
