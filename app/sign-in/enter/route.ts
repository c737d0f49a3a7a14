import { isRefusal } from '#db/refusal.ts';
import { Credentials } from '#db/user/rules.ts';
import { openSession } from '#db/user/session-commands.ts';
import { isSameSite } from '../../same-site.ts';
import { setSessionCookie } from '../../session-cookie.ts';
import { deskAddress } from '../desk-address.ts';
import { notOurs, readForm, see, whoAsks } from '../form.ts';

export const dynamic = 'force-dynamic';

/** Signs in from the form as a browser without script sends it. */
export async function POST(request: Request) {
  if (!(await isSameSite())) return notOurs();
  const form = await readForm(request);
  const from = deskAddress(form.from);
  const back = (problem: string) => see(`/sign-in?problem=${problem}&from=${encodeURIComponent(from)}`);
  const typed = Credentials.safeParse({ email: form.email, password: form.password });
  if (!typed.success) return back('wrong');
  try {
    const { sessionId } = await openSession({ ...typed.data, ...whoAsks(request) });
    await setSessionCookie(sessionId);
    return see(from);
  } catch (fault) {
    if (!isRefusal(fault)) throw fault;
    return back(fault.code === 'throttled' ? 'throttled' : 'wrong');
  }
}
