import type { Metadata } from 'next';
import { agentInWords } from '#db/user/agent-rules.ts';
import { getProfile } from '#db/user/queries.ts';
import { listSessions } from '#db/user/session-queries.ts';
import { requireActor } from '../../../auth.ts';
import { site } from '../../../site.ts';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { SessionList } from './session-list.tsx';

export const metadata: Metadata = { title: 'Your profile' };

export default async function ProfilePage() {
  const actor = await requireActor('/dashboard/profile');
  const [profile, sessions] = await Promise.all([getProfile(actor), listSessions(actor)]);
  const named = sessions.map(({ agent, ...session }) => ({ ...session, device: agentInWords(agent) }));
  return (
    <div className="mx-auto grid max-w-lg gap-8">
      <section>
        <h1 className="mb-1 font-serif text-3xl font-bold">Your profile</h1>
        <p className="mb-4 text-quiet">
          {profile?.email} · {profile?.role}
        </p>
        <ProfileForm name={profile?.name ?? ''} bylineName={profile?.bylineName ?? ''} />
      </section>
      {profile?.hasPassword && (
        <section>
          <h2 className="mb-3 font-serif text-xl font-bold">Password</h2>
          <PasswordForm />
        </section>
      )}
      <section>
        <h2 className="mb-3 font-serif text-xl font-bold">Where you are signed in</h2>
        <SessionList sessions={named} language={site.language} timeZone={site.timeZone} />
      </section>
    </div>
  );
}
