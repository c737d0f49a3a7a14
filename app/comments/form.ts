import type { z } from 'zod';
import { isRefusal, type RefusalCode } from '#db/refusal.ts';
import { isSameSite } from '../same-site.ts';
import { notOurs, readForm, see } from '../sign-in/form.ts';

const STATUS: Partial<Record<RefusalCode, number>> = { forbidden: 403, missing: 404, throttled: 429, busy: 503 };

type FormRoute<Schema extends z.ZodType> = {
  schema: Schema;
  /** Does it, and returns where the reader is led. */
  run: (input: z.output<Schema>, sender: { address: string }) => Promise<string>;
  /** The page the form stands on. */
  page: (typed: Record<string, string>) => string;
};

/** The one shape of every form of a reader: same site, parse, run. What is refused is sent back as JSON, which the press turns into the form with what was typed in it. */
export function formRoute<Schema extends z.ZodType>({ schema, run, page }: FormRoute<Schema>): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!(await isSameSite())) return notOurs();
    const typed = await readForm(request);
    const back = (status: number, problems: Record<string, string>) =>
      Response.json({ address: page(typed), typed, problems }, { status, headers: { 'Content-Type': 'application/problem+json' } });
    const parsed = schema.safeParse(typed);
    if (!parsed.success) return back(422, Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]).reverse()));
    try {
      return see(encodeURI(await run(parsed.data, { address: request.headers.get('x-forwarded-for') ?? 'unknown' })));
    } catch (fault) {
      if (!isRefusal(fault)) throw fault;
      return back(STATUS[fault.code] ?? 422, fault.fields);
    }
  };
}

/** The page of the form under a story, or under one of its comments. */
export function formPage(path = '', commentId = ''): string {
  return encodeURI(`${path}/comment${commentId ? `/${commentId}` : ''}`);
}
