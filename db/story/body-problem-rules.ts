import type { Body } from './body-rules.ts';

export type BodyProblem = { message: string; blockId?: string };

/** The first of a refusal's problems that lies in the text, in words a writer understands, and the block it is about. */
export function bodyProblem(problems: Record<string, string>, body: Body): BodyProblem | undefined {
  const place = Object.keys(problems).find((name) => name === 'body' || name.startsWith('body.'));
  if (place === undefined) return undefined;
  const index = /^body\.content\.(\d+)/.exec(place)?.[1];
  const block = index === undefined ? undefined : body.content[Number(index)];
  return { message: inWords(problems[place] ?? ''), blockId: block?.attrs.id };
}

/** What the schema says by itself is about types and keys, which are nothing to a writer. */
function inWords(message: string): string {
  if (/^(Invalid|Too|Unrecognized|is not a block id)/.test(message))
    return 'This part of the text cannot be kept as it is: take it out, or undo what was put in last';
  return /^\p{Ll}/u.test(message) ? `This part of the text ${message}` : message;
}
