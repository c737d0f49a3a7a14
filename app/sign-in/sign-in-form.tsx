'use client';

import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { Field } from '#components/desk/field.tsx';

type SignInFormProps = { to: string; hasOidc: boolean; why: string };

const WRONG = 'This address and password do not belong together.';

/** Address and password, or the house's own sign-in; the same answer whoever is unknown. Without script the form is posted, so that a password never stands in an address. */
export function SignInForm({ to, hasOidc, why }: SignInFormProps) {
  const [problem, setProblem] = useState(why);
  const [isBusy, setBusy] = useState(false);

  async function enter(form: FormData) {
    setBusy(true);
    setProblem('');
    const answer = await signIn('credentials', { email: form.get('email'), password: form.get('password'), redirect: false }).catch(() => undefined);
    if (answer?.ok) return location.assign(to);
    setBusy(false);
    if (!answer) return setProblem('The server did not answer. Try again in a moment.');
    setProblem(answer.error === 'CredentialsSignin' ? WRONG : (answer.error ?? WRONG));
  }

  return (
    <form
      className="grid gap-4"
      method="post"
      action="/sign-in/enter"
      onSubmit={(event) => {
        event.preventDefault();
        enter(new FormData(event.currentTarget));
      }}
    >
      <input type="hidden" name="from" value={to} />
      <Field label="E-mail address" name="email" type="email" autoComplete="username" required />
      <Field label="Password" name="password" type="password" autoComplete="current-password" required />
      <p className="problem" role="alert">
        {problem}
      </p>
      <button className="button button-main" type="submit" disabled={isBusy}>
        {isBusy ? 'Signing in…' : 'Sign in'}
      </button>
      {hasOidc && (
        <button className="button" type="button" onClick={() => signIn('oidc', { callbackUrl: to })}>
          Sign in with the house account
        </button>
      )}
    </form>
  );
}
