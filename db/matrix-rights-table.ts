import { store } from './client.ts';
import { addSmallPhoto, type Command, free, row, word, writeStory } from './matrix-makers.ts';
import { turnPhoto, warnOfEnd } from './rights/clock-commands.ts';
import { addLease, endLease, restorePhoto, setRights, withdrawPhoto } from './rights/commands.ts';
import { NewLease, NewSupplier, RightsEdit, SupplierEdit } from './rights/rules.ts';
import { createSupplier, editSupplier } from './rights/supplier-commands.ts';
import { publishStory } from './story/commands.ts';
import { type Actor, SYSTEM, type Verb } from './user/rules.ts';

/** Commands for the rights of photos: whoever uploaded one, an editor decides. */
export const RIGHTS_COMMANDS: Record<string, Command> = {
  setRights: onPhoto('photo.rights', (actor, photoId) => setRights(actor, RightsEdit.parse({ photoId, category: 'handout' }))),
  addLease: onPhoto('photo.lease', (actor, photoId) => addLease(actor, NewLease.parse({ photoId, access: 'deny-use' }))),
  endLease: row({
    verb: 'photo.unlease',
    whose: ['nobody’s'],
    prepare: async () => addLease(SYSTEM, NewLease.parse({ photoId: (await addSmallPhoto(SYSTEM)).id, access: 'deny-use' })),
    run: (actor, leaseId) => endLease(actor, { leaseId }),
  }),
  withdrawPhoto: onPhoto('photo.withdraw', (actor, photoId) => withdrawPhoto(actor, { photoId, reason: 'It is not ours' })),
  restorePhoto: onPhoto(
    'photo.unwithdraw',
    (actor, photoId) => restorePhoto(actor, { photoId }),
    (photoId) => withdrawPhoto(SYSTEM, { photoId, reason: 'It is not ours' }),
  ),
  turnPhoto: onPhoto('photo.turn', (actor, photoId) => turnPhoto(actor, { photoId }), endsAt(1)),
  warnOfEnd: onPhoto('photo.warn', (actor, photoId) => warnOfEnd(actor, { photoId }), inUse),
  createSupplier: free('supplier.create', (actor) => createSupplier(actor, NewSupplier.parse({ name: word() }))),
  editSupplier: row({
    verb: 'supplier.edit',
    whose: ['nobody’s'],
    prepare: () => createSupplier(SYSTEM, NewSupplier.parse({ name: word() })),
    run: (actor, supplierId) => editSupplier(actor, SupplierEdit.parse({ supplierId, name: word() })),
  }),
};

function onPhoto(verb: Verb, run: (actor: Actor, photoId: string) => Promise<unknown>, before?: (photoId: string) => Promise<unknown>): Command {
  const prepare = async () => {
    const { id } = await addSmallPhoto(SYSTEM);
    await before?.(id);
    return id;
  };
  return row({ verb, whose: ['nobody’s'], prepare, run });
}

function endsAt(usableUntil: number) {
  return (photoId: string) => store().client.execute({ sql: 'update photo set usable_until = ? where id = ?', args: [usableUntil, photoId] });
}

async function inUse(photoId: string): Promise<void> {
  const saving = await writeStory(SYSTEM);
  const photos = [{ photoId, caption: 'C', credit: 'C', alt: 'A', crop: null, fallbackId: null }];
  await publishStory(SYSTEM, { ...saving, draft: { ...saving.draft, photos } });
  await endsAt(Date.now() + 3_600_000)(photoId);
}
