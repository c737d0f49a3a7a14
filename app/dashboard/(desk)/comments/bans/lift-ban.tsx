'use client';

import { ActButton } from '#components/desk/act-button.tsx';
import { unban } from '../actions.ts';

export function LiftBan({ banId, name }: { banId: string; name: string }) {
  return <ActButton name="Lift" label={`Lift the ban of ${name}`} run={() => unban({ banId })} />;
}
