'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { AskButton } from '#components/desk/ask-button.tsx';
import { OneTimeLink } from '#components/desk/one-time-link.tsx';
import { ROLES, type Role } from '#db/user/rules.ts';
import type { FormState } from '../../../action.ts';
import { disable, reset, setRole, signOutEverywhere } from './actions.ts';

type PersonProps = { id: string; name: string; email: string; role: Role; isDisabled: boolean; isSelf: boolean };

/** One account and what an administrator can do with it. */
export function Person({ id, name, email, role, isDisabled, isSelf }: PersonProps) {
  const router = useRouter();
  const [message, setMessage] = useState<ReactNode>('');

  async function run<T>(work: Promise<FormState<T>>, done: (value: T) => ReactNode) {
    const state = await answered(work);
    setMessage(state?.ok ? done(state.value) : (state?.message ?? 'The server did not answer. Nothing was changed; try again.'));
    router.refresh();
  }

  return (
    <li className="grid gap-2 p-3">
      <div className="flex flex-wrap items-center gap-3">
        <p className="min-w-48 flex-1">
          <strong>{name}</strong> {isDisabled && <span className="text-accent">disabled</span>}
          <br />
          <span className="text-sm text-quiet">{email}</span>
        </p>
        <select
          className="input w-auto"
          aria-label={`Role of ${name}`}
          value={role}
          onChange={(event) => run(setRole({ userId: id, role: event.target.value as Role }), () => 'Role changed; they sign in anew.')}
        >
          {ROLES.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
        <button
          type="button"
          className="button"
          aria-label={`New password link for ${name}`}
          onClick={() => run(reset({ userId: id }), ({ link }) => <OneTimeLink link={link} words="Pass this link on; it works once, for 30 minutes:" />)}
        >
          Password link
        </button>
        {!isSelf && !isDisabled && (
          <AskButton
            name="Sign out"
            question={`Sign ${name} out everywhere?`}
            onYes={() => run(signOutEverywhere({ userId: id }), () => 'Signed out everywhere; they may sign in anew.')}
          />
        )}
        {!isSelf && (
          <AskButton
            name={isDisabled ? 'Enable' : 'Disable'}
            question={isDisabled ? `Let ${name} back in?` : `Shut ${name} out?`}
            onYes={() => run(disable({ userId: id }), () => (isDisabled ? 'Enabled.' : 'Disabled: out from their next request on.'))}
          />
        )}
      </div>
      <div role="status">{message}</div>
    </li>
  );
}
