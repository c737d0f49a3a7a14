import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getServerSession, type NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { authSecret, env } from '#db/env.ts';
import { isRefusal } from '#db/refusal.ts';
import { findUserByEmail, getSessionActor } from '#db/user/queries.ts';
import { type Actor, Credentials as CredentialsInput, SYSTEM } from '#db/user/rules.ts';
import { openSession, openSessionOf, touchSession } from '#db/user/session-commands.ts';
import { oidcProvider } from './oidc.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

const TOUCH_EVERY = 60_000;

export const authOptions: NextAuthOptions = {
  secret: authSecret(),
  session: { strategy: 'jwt', maxAge: env.DESK_SESSION_HOURS * 3600 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  cookies: { sessionToken: SESSION_COOKIE },
  logger: { error: (code, details) => console.error(`sign-in: ${code}`, details instanceof Error ? details.message : '') },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: (typed, request) => signInWithPassword(typed, request?.headers ?? {}),
    }),
    ...oidcProvider(),
  ],
  callbacks: {
    signIn: async ({ user, account, profile }) => account?.provider !== 'oidc' || openForOidc(user, profile),
    jwt: ({ token, user }) => (user ? { sid: (user as { sessionId?: string }).sessionId } : token),
    session: ({ session, token }) => Object.assign(session, { sid: token.sid, user: undefined }),
  },
};

/** Who is asking, from the session row behind their cookie; undefined for anybody not signed in. What a page asks by itself is no use of the session and does not prolong it. */
export async function getActor({ isUse = true } = {}): Promise<Actor | undefined> {
  const session = (await getServerSession(authOptions)) as { sid?: string } | null;
  if (!session?.sid) return undefined;
  const found = await getSessionActor(session.sid);
  if (found && isUse && Date.now() - found.seenAt > TOUCH_EVERY) await touchSession(session.sid);
  return found?.actor;
}

/** Who is asking; anybody not signed in is led to the sign-in page and back afterwards. */
export async function requireActor(from = '/dashboard'): Promise<Actor> {
  const actor = await getActor();
  if (!actor) redirect(`/sign-in?from=${encodeURIComponent(from)}`);
  return actor;
}

async function signInWithPassword(typed: unknown, sent: Record<string, unknown>) {
  const { email = '', password = '' } = (typed ?? {}) as Record<string, string>;
  const parsed = CredentialsInput.safeParse({ email, password });
  if (!parsed.success) return null;
  const address = String(sent['x-forwarded-for'] ?? 'unknown');
  try {
    const { userId, sessionId } = await openSession({ ...parsed.data, address, agent: String(sent['user-agent'] ?? '') });
    return { id: userId, sessionId };
  } catch (fault) {
    if (isRefusal(fault) && fault.code === 'throttled') throw new Error(fault.message);
    if (isRefusal(fault)) return null;
    throw fault;
  }
}

/** Lets somebody in whose verified address has an account here; the provider proves who they are, the account says what they may. */
async function openForOidc(user: object, profile: unknown): Promise<boolean> {
  const { email, email_verified: isVerified } = (profile ?? {}) as { email?: string; email_verified?: boolean | string };
  const found = email && (env.OIDC_EMAIL === 'trusted' || String(isVerified) === 'true') ? await findUserByEmail(SYSTEM, email) : undefined;
  if (!found || found.disabledAt) return false;
  const { sessionId } = await openSessionOf(found.id, (await headers()).get('user-agent') ?? '');
  Object.assign(user, { sessionId });
  return true;
}
