import { Refusal } from '../refusal.ts';

/** Did this fail because a disk is full? libvips says so in words alone. */
export function isDiskFull(fault: unknown): boolean {
  for (let each = fault; each instanceof Error; each = each.cause) {
    if (/^(ENOSPC|EDQUOT|SQLITE_FULL)$/.test((each as NodeJS.ErrnoException).code ?? '')) return true;
    if (/no space left on device|disk quota exceeded|ENOSPC|database or disk is full/i.test(each.message)) return true;
  }
  return false;
}

/** What a person is told then, instead of a fault; any other fault as it is. */
export function plainly(fault: unknown, filename: string): unknown {
  if (!isDiskFull(fault)) return fault;
  console.error(`photos: the disk is full (${filename})`);
  return new Refusal('busy', `${filename} could not be kept: the server’s disk is full. Nothing is lost; try again when there is room`);
}
