import { redirect } from 'next/navigation';
import { env } from '#db/env.ts';
import { getActor } from '../auth.ts';
import { deskAddress } from './desk-address.ts';
import { SignInForm } from './sign-in-form.tsx';

type Props = { searchParams: Promise<{ from?: string; callbackUrl?: string; error?: string; problem?: string }> };

const PROBLEMS: Record<string, string> = {
  wrong: 'This address and password do not belong together.',
  throttled: 'Too many attempts. Wait a few minutes and try again.',
};
const NO_ACCOUNT = 'You could not be signed in. Ask an administrator whether you have an account here.';

export default async function SignInPage({ searchParams }: Props) {
  const { from, error, problem = '' } = await searchParams;
  if (await getActor()) redirect(deskAddress(from));
  const why = PROBLEMS[problem] ?? (error === undefined ? '' : NO_ACCOUNT);
  return (
    <>
      <h1 className="mb-4 text-xl font-bold">Sign in to the desk</h1>
      <SignInForm to={deskAddress(from)} hasOidc={Boolean(env.OIDC_ISSUER)} why={why} />
    </>
  );
}
