import type { z } from 'zod';
import { isRefusal, type RefusalCode } from '#db/refusal.ts';
import { type Actor, SYSTEM } from '#db/user/rules.ts';
import { getActor } from './auth.ts';
import { isSameSite } from './same-site.ts';

/** `renewed`: said in the browser, where the server is of a later build and knows the action no more. */
export type FormState<T = unknown> =
  | { ok: true; value: T }
  | { ok: false; code: RefusalCode | 'signed-out' | 'renewed'; message: string; fields: Record<string, string>; details?: unknown };

type Options = { for?: 'desk' | 'anybody' };

/** The one shape of every server action: same site, actor, parse, run; refusals come back as values, faults are thrown. */
export function action<Schema extends z.ZodType, T>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<T>,
  options: Options = {},
): (input: z.input<Schema>) => Promise<FormState<T>> {
  return async (input) => {
    if (!(await isSameSite())) return refused('forbidden', 'This request did not come from our own page');
    const actor = options.for === 'anybody' ? SYSTEM : await getActor();
    if (!actor) return refused('signed-out', 'You are signed out. Sign in again; what you typed is kept.');
    const parsed = schema.safeParse(input);
    if (!parsed.success) return invalid(parsed.error);
    if (!isWriter(actor, parsed.data)) return refused('signed-out', 'Somebody else is signed in here now. What you typed is kept until you sign in again.');
    try {
      return { ok: true, value: await run(actor, parsed.data) };
    } catch (fault) {
      if (!isRefusal(fault)) throw fault;
      return { ok: false, code: fault.code, message: fault.message, fields: fault.fields, details: fault.details };
    }
  };
}

/** What says who typed it is taken from nobody else, though another signed in beside the page it was typed on. */
function isWriter(actor: Actor, input: unknown): boolean {
  const { writerId = actor.id } = (input ?? {}) as { writerId?: string };
  return writerId === actor.id;
}

function refused(code: 'forbidden' | 'signed-out', message: string): FormState<never> {
  return { ok: false, code, message, fields: {} };
}

function invalid(error: z.ZodError): FormState<never> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[fieldOf(issue.path)] ??= issue.message;
  const message = Object.entries(fields)
    .map(([field, why]) => (field ? `${field}: ${why}` : why))
    .join('; ');
  return { ok: false, code: 'invalid', message, fields };
}

/** The field a person sees for a place in the input: a story's fields lie one level down. */
function fieldOf(path: PropertyKey[]): string {
  return path.filter((part) => part !== 'draft').join('.');
}
