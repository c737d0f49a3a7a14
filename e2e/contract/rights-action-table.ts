import { addPhoto } from '#db/photo/commands.ts';
import { addLease, withdrawPhoto } from '#db/rights/commands.ts';
import { NewLease, NewSupplier } from '#db/rights/rules.ts';
import { createSupplier } from '#db/rights/supplier-commands.ts';
import { SYSTEM, type Verb } from '#db/user/rules.ts';
import { drawPicture, unique } from '../newsroom.ts';
import type { Row } from './action-makers.ts';

const PHOTO = 'app/dashboard/(desk)/photos/[id]/actions.ts';
const SUPPLIERS = 'app/dashboard/(desk)/photos/suppliers/actions.ts';

/** The actions of the desk for the rights of photos. */
export const RIGHTS_ACTIONS: Record<string, Row> = {
  [`${PHOTO}#rights`]: on('photo.rights', async () => ({ photoId: await newPhoto(), category: 'handout' })),
  [`${PHOTO}#permit`]: on('photo.lease', async () => ({ photoId: await newPhoto(), access: 'deny-use' })),
  [`${PHOTO}#unpermit`]: on('photo.unlease', async () => {
    const photoId = await newPhoto();
    return { leaseId: await addLease(SYSTEM, NewLease.parse({ photoId, access: 'deny-use' })) };
  }),
  [`${PHOTO}#withdraw`]: on('photo.withdraw', async () => ({ photoId: await newPhoto(), reason: 'It is not ours' })),
  [`${PHOTO}#putBack`]: on('photo.unwithdraw', async () => {
    const photoId = await newPhoto();
    await withdrawPhoto(SYSTEM, { photoId, reason: 'It is not ours' });
    return { photoId };
  }),
  [`${SUPPLIERS}#add`]: on('supplier.create', async () => ({ name: unique('Supplier') })),
  [`${SUPPLIERS}#edit`]: on('supplier.edit', async () => ({
    supplierId: await createSupplier(SYSTEM, NewSupplier.parse({ name: unique('Supplier') })),
    name: unique('Renamed'),
  })),
};

function on(verb: Verb, prepare: () => Promise<unknown>): Row {
  return { verb, owned: false, prepare: async () => ({ input: await prepare() }) };
}

async function newPhoto(): Promise<string> {
  const bytes = await drawPicture('#335577', 'jpeg', 60, 40);
  const stream = (async function* () {
    yield bytes;
  })();
  return (await addPhoto(SYSTEM, { filename: 'small.jpg', stream })).id;
}
