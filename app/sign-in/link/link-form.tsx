'use client';

import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { Field } from '#components/desk/field.tsx';
import { accept, beginSite } from './actions.ts';

type LinkFormProps = { token: string; kind: 'setup' | 'join' | 'reset'; name: string; email: string; minimum: number };

/** The fields that say beside themselves what is wrong with them. */
const SHOWN = new Set(['email', 'name', 'password']);

/** Name and password behind a one-time link; signs in when they are accepted. */
export function LinkForm({ token, kind, name, email, minimum }: LinkFormProps) {
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function choose(form: FormData) {
    setBusy(true);
    const typed = { token, name: String(form.get('name')), password: String(form.get('password')) };
    const address = kind === 'setup' ? String(form.get('email')) : email;
    const state = await (kind === 'setup' ? beginSite({ ...typed, email: address }) : accept(typed)).catch(() => undefined);
    if (state?.ok) {
      await signIn('credentials', { email: address, password: typed.password, redirect: false });
      return location.assign('/dashboard');
    }
    setBusy(false);
    setProblems(state?.fields ?? {});
    setMessage(
      state && Object.keys(state.fields).some((field) => SHOWN.has(field))
        ? 'Look again at what is marked above.'
        : (state?.message ?? 'The server did not answer. Try again in a moment.'),
    );
  }

  return (
    <form
      className="grid gap-4"
      method="post"
      action="/sign-in/link/enter"
      onSubmit={(event) => {
        event.preventDefault();
        choose(new FormData(event.currentTarget));
      }}
    >
      <input type="hidden" name="token" value={token} />
      {kind === 'setup' ? (
        <Field label="E-mail address" name="email" type="email" autoComplete="username" required problem={problems.email} />
      ) : (
        <p className="text-quiet">{email}</p>
      )}
      <Field label="Your name" name="name" defaultValue={name} autoComplete="name" required problem={problems.name} />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        problem={problems.password}
        hint={`At least ${minimum} characters. A sentence only you would think of is best.`}
      />
      <p className="problem" role="alert">
        {message}
      </p>
      <button className="button button-main" type="submit" disabled={isBusy}>
        {isBusy ? 'One moment…' : 'Continue'}
      </button>
    </form>
  );
}
