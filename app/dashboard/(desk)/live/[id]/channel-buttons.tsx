'use client';

import { useRouter } from 'next/navigation';
import { ActButton } from '#components/desk/act-button.tsx';
import { air, remove } from '../actions.ts';

type AirButtonsProps = { channelId: string; handed: 'on' | 'off' | null; isOnAir: boolean };

/** On or off the air by hand, or back to the timetable. */
export function AirButtons({ channelId, handed, isOnAir }: AirButtonsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      {!isOnAir && <ActButton name="Put on air now" run={() => air({ channelId, handed: 'on' })} done="On air." />}
      {isOnAir && (
        <ActButton name="Take off the air" question="Readers lose the stream at once." run={() => air({ channelId, handed: 'off' })} done="Off air." />
      )}
      {handed && <ActButton name="Follow the timetable" run={() => air({ channelId, handed: null })} done="By the timetable." />}
    </div>
  );
}

/** Takes the channel away for good. */
export function RemoveButton({ channelId }: { channelId: string }) {
  const router = useRouter();
  return (
    <ActButton
      name="Remove the channel"
      question="Its pages and addresses will be gone."
      run={async () => {
        const state = await remove({ channelId });
        if (state.ok) router.push('/dashboard/live');
        return state;
      }}
    />
  );
}
