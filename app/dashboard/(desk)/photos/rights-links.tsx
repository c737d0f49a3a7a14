import { type Actor, may } from '#db/user/rules.ts';

/** The ways from the photos to what concerns their rights. */
export function RightsLinks({ actor }: { actor: Actor }) {
  return (
    <p className="mb-4 flex flex-wrap gap-x-4 text-sm">
      <a className="underline" href="/dashboard/photos/ending">
        Rights that end
      </a>
      {may(actor, 'photo.rights') && (
        <a className="underline" href="/dashboard/photos/suppliers">
          Suppliers
        </a>
      )}
    </p>
  );
}
