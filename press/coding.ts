import type { Coding } from './print.ts';

/** From the shortest to the longest. */
const OURS: Coding[] = ['br', 'gzip', 'identity'];

/** In which of our codings an answer goes out: the one the reader likes best and, of those liked as much, the shortest (RFC 9110 section 12.5.3). */
export function codingFor(accepted: string | string[] | undefined): Coding {
  const weights = new Map(
    String(accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((each) => each.trim()))
      .map(([name = '', ...parameters]) => [name === 'x-gzip' ? 'gzip' : name, weightOf(parameters)]),
  );
  const weight = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0;
  const liked = OURS.filter((coding) => weight(coding) > 0);
  const [best = 'identity'] = liked.toSorted((one, other) => weight(other) - weight(one));
  return best;
}

/** What is not weighted is liked best; a weight that is none is no liking. */
function weightOf(parameters: string[]): number {
  const given = parameters.find((each) => each.startsWith('q='));
  return given === undefined ? 1 : Number(given.slice(2)) || 0;
}
