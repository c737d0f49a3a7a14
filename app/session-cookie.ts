import { cookies } from 'next/headers';
import { encode } from 'next-auth/jwt';
import { authSecret, env } from '#db/env.ts';

const IS_SECURE = env.SITE_URL.startsWith('https:');

/** The cookie a signed-in browser carries; bound to this host alone over TLS. */
export const SESSION_COOKIE = {
  name: `${IS_SECURE ? '__Host-' : ''}broadsheet.session`,
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure: IS_SECURE },
} as const;

/** Gives the browser that is being answered the cookie of this session, as next-auth would. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const maxAge = env.DESK_SESSION_HOURS * 3600;
  const value = await encode({ token: { sid: sessionId }, secret: authSecret(), maxAge });
  (await cookies()).set(SESSION_COOKIE.name, value, { ...SESSION_COOKIE.options, maxAge });
}
