import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { listSuppliers } from '#db/rights/queries.ts';
import { usedOf } from '#db/rights/validity-rules.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { SupplierForm } from './supplier-form.tsx';

export const metadata: Metadata = { title: 'Suppliers' };

export default async function SuppliersPage() {
  const actor = await requireActor('/dashboard/photos/suppliers');
  if (!may(actor, 'photo.rights')) notFound();
  const suppliers = await listSuppliers(actor);
  const mayEdit = may(actor, 'supplier.edit');
  return (
    <>
      <p className="mb-2 text-sm">
        <a className="underline" href="/dashboard/photos">
          Photos
        </a>
      </p>
      <h1 className="mb-1 font-serif text-3xl font-bold">Suppliers</h1>
      <p className="hint mb-4">Who gives us photos, at what cost, and how many we may use. A photo counts when readers first see it, once for each story.</p>
      <div className={mayEdit ? 'grid items-start gap-6 md:grid-cols-[minmax(0,1fr)_20rem]' : ''}>
        <ul className="sheet divide-y divide-line">
          {suppliers.map(({ id, ...supplier }) => (
            <li key={id} className="grid gap-2 p-4">
              <div className="flex flex-wrap items-baseline justify-between gap-2">
                <h2 className="font-bold" dir="auto">
                  {supplier.name}
                </h2>
                <p className={supplier.quota !== null && supplier.used >= supplier.quota ? 'text-sm font-semibold text-accent' : 'text-sm'}>
                  {usedOf(supplier)}
                </p>
              </div>
              <p className="hint">{supplier.cost === 'free' ? 'Free within the quota' : 'Each use costs money'}</p>
              {supplier.notes && (
                <p className="text-sm whitespace-pre-line" dir="auto">
                  {supplier.notes}
                </p>
              )}
              {mayEdit && (
                <details>
                  <summary className="cursor-pointer py-1 text-sm underline" aria-label={`Change ${supplier.name}`}>
                    Change
                  </summary>
                  <div className="mt-2">
                    <SupplierForm supplier={{ id, ...supplier }} />
                  </div>
                </details>
              )}
            </li>
          ))}
          {suppliers.length === 0 && <li className="p-4">No suppliers yet. {mayEdit ? 'Add the first agency.' : 'Publishers add them.'}</li>}
        </ul>
        {mayEdit && (
          <section className="sheet p-4" aria-labelledby="add-heading">
            <h2 id="add-heading" className="mb-3 font-bold">
              Add a supplier
            </h2>
            <SupplierForm />
          </section>
        )}
      </div>
    </>
  );
}
