import { type Actor, may } from '#db/user/rules.ts';

/** The ways from the photos to what concerns their rights. */
export function RightsLinks({ actor }: { actor: Actor }) {
  return (
    <>
      <a className="underline" href="/dashboard/photos/ending">
        Rights that end
      </a>
      {may(actor, 'photo.rights') && (
        <a className="underline" href="/dashboard/photos/suppliers">
          Suppliers
        </a>
      )}
    </>
  );
}
