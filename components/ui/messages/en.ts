import { commentsEn } from './comments-en.ts';

/** The words around a story, in English; each other language has the same. */
export const en = {
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
  comments: commentsEn,
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
