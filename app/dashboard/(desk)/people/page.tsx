import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { listUsers } from '#db/user/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { InviteForm } from './invite-form.tsx';
import { Person } from './person.tsx';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const actor = await requireActor('/dashboard/people');
  if (!may(actor, 'user.add')) notFound();
  const people = await listUsers(actor);
  return (
    <>
      <h1 className="mb-4 font-serif text-3xl font-bold">People</h1>
      <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_20rem]">
        <ul className="sheet self-start divide-y divide-line">
          {people.map(({ id, name, email, role, disabledAt }) => (
            <Person key={id} id={id} name={name} email={email} role={role} isDisabled={disabledAt !== null} isSelf={id === actor.id} />
          ))}
        </ul>
        <div className="sheet content-start p-4">
          <h2 className="mb-3 font-bold">Invite somebody</h2>
          <InviteForm />
        </div>
      </div>
    </>
  );
}
