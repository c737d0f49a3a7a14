/** Where to go after signing in: only addresses of this site's desk are gone back to. */
export function deskAddress(from: string | undefined): string {
  return from && /^\/dashboard(\/|\?|$)/.test(from) ? from : '/dashboard';
}
