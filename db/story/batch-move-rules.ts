import type { MOVE_NAMES } from './rules.ts';

/** What can be done to many stories at once. */
export const BATCH_MOVES = ['file', 'return', 'ready', 'publish', 'withdraw', 'spike', 'revive'] as const satisfies readonly (typeof MOVE_NAMES)[number][];
export type BatchMove = (typeof BATCH_MOVES)[number];

export const BATCH_NAMES: Record<BatchMove, string> = {
  file: 'File',
  return: 'Give back',
  ready: 'Mark as ready',
  publish: 'Publish',
  withdraw: 'Withdraw',
  spike: 'Spike',
  revive: 'Revive',
};

/** The moves that ask for a reason. */
export const ASKS_WHY: readonly BatchMove[] = ['withdraw', 'spike'];
