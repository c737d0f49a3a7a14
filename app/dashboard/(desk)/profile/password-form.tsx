'use client';

import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { PASSWORD_MINIMUM } from '#db/user/rules.ts';
import { choosePassword } from './actions.ts';

/** Another password of one's own. */
export function PasswordForm() {
  return (
    <DeskForm
      label="Change password"
      clears
      run={({ current = '', password = '' }) => choosePassword({ current, password })}
      done={() => 'Changed. Every other browser you were signed in with is signed out.'}
    >
      {(problems) => (
        <>
          <Field label="Current password" name="current" type="password" autoComplete="current-password" required problem={problems.current} />
          <Field
            label="New password"
            name="password"
            type="password"
            autoComplete="new-password"
            required
            problem={problems.password}
            hint={`At least ${PASSWORD_MINIMUM} characters. A sentence only you would think of is best.`}
          />
        </>
      )}
    </DeskForm>
  );
}
