/** The words a whole batch can be given, and how people call them. */
export const BATCH_WORDS = {
  caption: 'Caption',
  credit: 'Credit',
  byline: 'Photographer',
  alt: 'Description for people who cannot see it',
  keywords: 'Keywords, separated by commas',
  event: 'Event',
  city: 'City',
  country: 'Country',
  copyright: 'Copyright notice',
  instructions: 'Instructions',
} as const;
export type BatchWord = keyof typeof BATCH_WORDS;
export const BATCH_WORD_NAMES = Object.keys(BATCH_WORDS) as BatchWord[];
