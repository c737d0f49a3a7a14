import { z } from 'zod';
import { isRefusal } from '#db/refusal.ts';
import { acceptInvitation, setUp } from '#db/user/commands.ts';
import { getInvitation } from '#db/user/queries.ts';
import { Acceptance, Setup } from '#db/user/rules.ts';
import { openSession } from '#db/user/session-commands.ts';
import { isSameSite } from '../../../same-site.ts';
import { setSessionCookie } from '../../../session-cookie.ts';
import { notOurs, readForm, refuse, see, whoAsks } from '../../form.ts';

export const dynamic = 'force-dynamic';

const Accepting = Acceptance.extend({ email: z.string() });

/** Takes the form behind a one-time link as a browser without script sends it, and signs in. */
export async function POST(request: Request) {
  if (!(await isSameSite())) return notOurs();
  const form = await readForm(request);
  const { token = '', name = '', password = '' } = form;
  const invitation = await getInvitation(token);
  const email = (invitation?.kind === 'setup' ? form.email : invitation?.email) ?? '';
  const parsed = (invitation?.kind === 'setup' ? Setup : Accepting).safeParse({ token, email, name, password });
  if (!parsed.success) return again(parsed.error.issues.map(({ message }) => message).join('. '));
  try {
    if (invitation?.kind === 'setup') await setUp(parsed.data);
    else await acceptInvitation(parsed.data);
    const { sessionId } = await openSession({ email: parsed.data.email, password, ...whoAsks(request) });
    await setSessionCookie(sessionId);
    return see('/dashboard');
  } catch (fault) {
    if (!isRefusal(fault)) throw fault;
    return again(fault.message);
  }
}

function again(message: string): Response {
  return refuse(422, `${message}. Go back one page to correct it; what you typed is still there.`.replace('..', '.'));
}
