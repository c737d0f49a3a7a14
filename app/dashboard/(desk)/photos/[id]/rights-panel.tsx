import { Moment } from '#components/ui/moment.tsx';
import { getPhotoRights, listSuppliers } from '#db/rights/queries.ts';
import { categoryName } from '#db/rights/rules.ts';
import { costOf, usedOf } from '#db/rights/validity-rules.ts';
import { type Actor, may } from '#db/user/rules.ts';
import { site } from '../../../../site.ts';
import { SeenState } from '../seen-state.tsx';
import { LeaseForm } from './lease-form.tsx';
import { Leases } from './leases.tsx';
import { RightsForm } from './rights-form.tsx';
import { Withdraw } from './withdraw.tsx';

const COSTS = { free: 'Free to use', conditional: 'Conditions apply', pay: 'Costs money for each use', overquota: 'Quota used up' };

type Found = Awaited<ReturnType<typeof getPhotoRights>>;

/** What we may do with a photo, when readers may see it, and where it is used. */
export async function RightsPanel({ actor, photoId }: { actor: Actor; photoId: string }) {
  const [found, suppliers] = await Promise.all([getPhotoRights(actor, photoId), listSuppliers(actor)]);
  const { leases, rights, window, withdrawals } = found;
  const withdrawn = withdrawals.find(({ undoneAt }) => undoneAt === null);
  return (
    <section aria-labelledby="rights-heading" className="mt-8 grid gap-6">
      <div className="sheet flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4">
        <div className="min-w-0">
          <h2 id="rights-heading" className="font-bold">
            Rights
          </h2>
          <SeenState window={window} />
          {withdrawn && (
            <p className="text-sm">
              Withdrawn by {withdrawn.by}, <Moment at={withdrawn.at} language={site.language} timeZone={site.timeZone} form="short" />:{' '}
              <span dir="auto">{withdrawn.reason}</span>
            </p>
          )}
        </div>
        {may(actor, 'photo.withdraw') && <Withdraw photoId={photoId} isWithdrawn={withdrawn !== undefined} />}
      </div>
      <div className="grid items-start gap-6 md:grid-cols-2">
        <section className="sheet grid gap-3 p-4" aria-labelledby="record-heading">
          <h3 id="record-heading" className="font-bold">
            What we may do with it
          </h3>
          <Cost found={found} />
          {may(actor, 'photo.rights') ? (
            <RightsForm photoId={photoId} rights={rights} supplierId={found.supplier?.id} suppliers={suppliers} />
          ) : (
            <p className="text-sm" dir="auto">
              {[categoryName(rights.category), found.supplier?.name, rights.restrictions].filter(Boolean).join(' · ')}
            </p>
          )}
        </section>
        <section className="sheet grid gap-3 p-4" aria-labelledby="leases-heading">
          <h3 id="leases-heading" className="font-bold">
            Permissions and bans
          </h3>
          <Leases leases={leases} mayEnd={may(actor, 'photo.unlease')} now={Date.now()} />
          {may(actor, 'photo.lease') && <LeaseForm photoId={photoId} timeZone={site.timeZone} />}
        </section>
      </div>
    </section>
  );
}

function Cost({ found: { isSaid, rights, supplier } }: { found: Found }) {
  if (!isSaid) return <p className="hint">Nobody has said anything yet: the photo counts as our own.</p>;
  return (
    <p className="text-sm">
      <strong>{COSTS[costOf(rights, supplier)]}</strong>
      {supplier && ` · ${supplier.name}: ${usedOf(supplier)}`}
    </p>
  );
}
