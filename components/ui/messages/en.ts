import { READING } from './reading.ts';

/** The words around a story, in English; each other language has the same. */
export const en = {
  reading: READING.en,
  published: 'Published',
  updated: 'Updated',
  whatChanged: 'What changed',
  minutes: (count: number) => `${count} min read`,
  photoBy: 'Photo:',
  photos: (count: number) => `${count} photos`,
  photoOf: (number: number, count: number) => `Photo ${number} of ${count}`,
  related: 'Related',
  passage: 'The passage',
  share: 'Share',
  shareStory: 'Share this story',
  mail: 'Mail',
  tags: 'Tags',
  latest: 'Latest',
  frontAt: 'The front page at',
  frontNow: 'The front page now',
  notYet: 'That moment has not come yet.',
  frontsSince: 'Front pages are kept since',
  noMoment: 'There is no such moment.',
  nothingYet: 'Nothing is published yet. The first story will appear here.',
  levels: { breaking: 'Breaking', developing: 'Developing', notice: 'Notice' },
  kinds: {
    update: 'Update',
    correction: 'Correction',
    clarification: 'Clarification',
    'editors-note': 'Editor’s note',
    retraction: 'Retraction',
    'silent-fix': 'Spelling',
  },
};

export type Words = typeof en;
