import { getInvitation } from '#db/user/queries.ts';
import { PASSWORD_MINIMUM } from '#db/user/rules.ts';
import { LinkForm } from './link-form.tsx';

type Props = { searchParams: Promise<{ token?: string }> };

const HEADINGS = { setup: 'Set up the first administrator', join: 'Welcome', reset: 'Choose a new password' };

export default async function LinkPage({ searchParams }: Props) {
  const { token = '' } = await searchParams;
  const invitation = token ? await getInvitation(token) : undefined;
  if (!invitation) {
    return (
      <>
        <h1 className="mb-3 text-xl font-bold">This link can no longer be used</h1>
        <p>Each link works once and not for long. Ask an administrator for a new one, or start the server again for a new set-up link.</p>
      </>
    );
  }
  return (
    <>
      <h1 className="mb-4 text-xl font-bold">{HEADINGS[invitation.kind]}</h1>
      <LinkForm token={token} kind={invitation.kind} name={invitation.name ?? ''} email={invitation.email ?? ''} minimum={PASSWORD_MINIMUM} />
    </>
  );
}
