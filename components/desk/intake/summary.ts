import type { Item } from './queue.ts';

export type Summary = { settled: number; failed: number; sent: number; bytes: number; isOver: boolean; text: string };

/** How far a batch is, and in one sentence how it ended. */
export function summaryOf(items: Item[]): Summary {
  const count = (is: (item: Item) => boolean) => items.filter(is).length;
  const sum = (of: (item: Item) => number) => items.reduce((total, item) => total + of(item), 0);
  const refused = count(({ state }) => state === 'refused');
  const failed = count(({ state }) => state === 'failed');
  const arrived = count(({ state }) => state === 'arrived');
  const known = count(({ arrived: photo }) => photo?.isNew === false);
  const parts = [
    `${arrived - known} taken in`,
    known > 0 && `${known} already here`,
    refused > 0 && `${refused} refused`,
    failed > 0 && `${failed} not arrived`,
  ];
  return {
    settled: arrived + refused,
    failed,
    sent: sum(({ file, state, sent }) => (state === 'refused' || state === 'arrived' ? file.size : sent)),
    bytes: sum(({ file }) => file.size),
    isOver: items.length > 0 && arrived + refused + failed === items.length,
    text: `${parts.filter(Boolean).join(', ')}.`,
  };
}
