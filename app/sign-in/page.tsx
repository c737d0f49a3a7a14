import { redirect } from 'next/navigation';
import { env } from '#db/env.ts';
import { getActor } from '../auth.ts';
import { SignInForm } from './sign-in-form.tsx';

type Props = { searchParams: Promise<{ from?: string; callbackUrl?: string; error?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { from, error } = await searchParams;
  if (await getActor()) redirect(ownAddress(from));
  return (
    <>
      <h1 className="mb-4 text-xl font-bold">Sign in to the desk</h1>
      <SignInForm to={ownAddress(from)} hasOidc={Boolean(env.OIDC_ISSUER)} wasRefused={error !== undefined} />
    </>
  );
}

/** Only addresses of this site's desk are gone back to. */
function ownAddress(from: string | undefined): string {
  return from && /^\/dashboard(\/|\?|$)/.test(from) ? from : '/dashboard';
}
