/** `also`: what else it is found by. `note`: what tells it from others, such as “proposed”. */
export type Named = { id: string; name: string; also?: string[]; note?: string };

/** How many names are offered for a text. */
export const MOST_OFFERED = 8;

/** A name without capitals and accents, as names are compared. */
export function foldName(text: string): string {
  return text.trim().toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** Is this text all of its name, or all of another name of it? */
export function isCalled({ name, also = [] }: Pick<Named, 'name' | 'also'>, text: string): boolean {
  return [name, ...also].some((each) => foldName(each) === foldName(text));
}

/** Those whose name, or other name, contains the text: the ones called so first, then those that begin with it; in each by name. */
export function bestNamed<Row extends Pick<Named, 'name' | 'also'>>(text: string, all: Row[]): Row[] {
  const wanted = foldName(text);
  if (!wanted) return [];
  const found = all.flatMap((each) => {
    const place = placeOf(wanted, foldName(each.name), (each.also ?? []).map(foldName));
    return place === undefined ? [] : [{ each, place }];
  });
  return found.sort((one, other) => one.place - other.place || one.each.name.localeCompare(other.each.name)).map(({ each }) => each);
}

function placeOf(wanted: string, name: string, also: string[]): number | undefined {
  const fits = [
    () => name === wanted,
    () => also.includes(wanted),
    () => name.startsWith(wanted),
    () => name.includes(wanted) || also.some((each) => each.includes(wanted)),
  ];
  const place = fits.findIndex((isIt) => isIt());
  return place < 0 ? undefined : place;
}
