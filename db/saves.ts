import { Refusal } from './refusal.ts';

/** Refused where somebody else saved this row since `saves`, with its fields as they are now in `details`; without `saves` it is not asked. Returns the next count of saves. */
export function nextSaves(noun: string, saves: number | undefined, now: number, theirs: object): number {
  if (saves !== undefined && saves !== now) {
    throw new Refusal('conflict', `Somebody else changed this ${noun} while you were writing`, {}, { saves: now, theirs });
  }
  return now + 1;
}
