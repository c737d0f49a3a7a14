'use client';

import { signOut } from 'next-auth/react';
import { leave } from './actions.ts';

/** Ends the session here and in the database. */
export function SignOut() {
  return (
    <button
      type="button"
      className="button button-small"
      onClick={async () => {
        await leave({});
        await signOut({ callbackUrl: '/sign-in' });
      }}
    >
      Sign out
    </button>
  );
}
