import { cache } from 'react';

/** Reads once for a print what both the head of a page and the page itself ask for. Next hands each of them promises of its own for the same address, so what they hold is compared. */
export function oncePerPrint<Given extends object[], Found>(read: (...given: Given) => Promise<Found>) {
  const once = cache((address: string) => read(...(JSON.parse(address) as Given)));
  return async (...given: { [Each in keyof Given]: Promise<Given[Each]> }): Promise<Found> => once(JSON.stringify(await Promise.all(given)));
}
