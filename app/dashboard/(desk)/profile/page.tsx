import type { Metadata } from 'next';
import { getProfile } from '#db/user/queries.ts';
import { requireActor } from '../../../auth.ts';
import { ProfileForm } from './profile-form.tsx';

export const metadata: Metadata = { title: 'Your profile' };

export default async function ProfilePage() {
  const actor = await requireActor('/dashboard/profile');
  const profile = await getProfile(actor);
  return (
    <div className="mx-auto max-w-lg">
      <h1 className="mb-1 font-serif text-3xl font-bold">Your profile</h1>
      <p className="mb-4 text-quiet">
        {profile?.email} · {profile?.role}
      </p>
      <ProfileForm name={profile?.name ?? ''} bylineName={profile?.bylineName ?? ''} />
    </div>
  );
}
