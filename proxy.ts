import { type NextRequest, NextResponse } from 'next/server';

/** A courtesy: somebody without any session cookie who opens a page is led to the sign-in page at once. It decides nothing; an action says itself that one is signed out. */
export function proxy(request: NextRequest) {
  const isSignedIn = request.cookies.getAll().some(({ name }) => name.endsWith('broadsheet.session') || name.includes('broadsheet.session.'));
  if (isSignedIn || request.method !== 'GET') return NextResponse.next();
  const { pathname, search } = request.nextUrl;
  const to = new URL('/sign-in', request.nextUrl);
  to.searchParams.set('from', pathname + search);
  return NextResponse.redirect(to);
}

export const config = { matcher: ['/dashboard/:path*', '/dashboard'] };
