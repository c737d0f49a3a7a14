import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '../../../auth.ts';

const handler = NextAuth(authOptions);

/** Passwords are only posted; next-auth calls a link to them a fault of the server (500). */
export function GET(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) {
  if (request.nextUrl.pathname.endsWith('/callback/credentials')) {
    return new Response('Passwords are sent by the form at /sign-in.', { status: 405, headers: { Allow: 'POST' } });
  }
  return handler(request, context);
}

export { handler as POST };
