'use client';

import { ActButton } from '#components/desk/act-button.tsx';
import { bringBack, retire } from '../actions.ts';

/** Takes a section out of use, or back into it. */
export function Retire({ id, name, isRetired }: { id: string; name: string; isRetired: boolean }) {
  return isRetired ? (
    <ActButton key="back" name="Bring it back" run={() => bringBack({ sectionId: id })} done="It is in use again." />
  ) : (
    <ActButton key="retire" name="Retire" question={`Take ${name} out of the navigation?`} run={() => retire({ sectionId: id })} done="Retired." />
  );
}
