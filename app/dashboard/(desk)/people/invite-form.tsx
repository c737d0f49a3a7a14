'use client';

import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { OneTimeLink } from '#components/desk/one-time-link.tsx';
import { ROLES, type Role } from '#db/user/rules.ts';
import { invite } from './actions.ts';

/** Adds a person and shows the link through which they choose their password. */
export function InviteForm() {
  return (
    <DeskForm
      label="Invite"
      clears
      run={({ name = '', email = '', role }) => invite({ name, email, role: role as Role })}
      done={({ link, isMailed }) => (
        <OneTimeLink link={link} words={isMailed ? 'Sent by e-mail; you can also pass it on yourself:' : 'Pass this link on; it works once, for a week:'} />
      )}
    >
      {(problems) => (
        <>
          <Field label="Name" name="name" required problem={problems.name} />
          <Field label="E-mail address" name="email" type="email" required problem={problems.email} />
          <div className="field">
            <label htmlFor="invite-role">Role</label>
            <select id="invite-role" name="role" className="input" defaultValue="reporter">
              {ROLES.map((role) => (
                <option key={role}>{role}</option>
              ))}
            </select>
          </div>
        </>
      )}
    </DeskForm>
  );
}
