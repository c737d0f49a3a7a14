/** How many photos the light table takes. */
export const ON_TABLE = { least: 2, most: 12 } as const;

/** The light table with these photos; undefined for too few or too many. */
export function lightTablePath(ids: string[]): string | undefined {
  return ids.length >= ON_TABLE.least && ids.length <= ON_TABLE.most ? `/dashboard/photos/table?ids=${ids.join(',')}` : undefined;
}

/** The screen that describes these photos together. */
export function batchPath(ids: string[]): string {
  return `/dashboard/photos/batch?ids=${ids.join(',')}`;
}
