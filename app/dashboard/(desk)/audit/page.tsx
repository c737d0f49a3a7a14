import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuditEntry } from '#components/desk/audit-entry.tsx';
import { AuditFilters } from '#components/desk/audit-filters.tsx';
import { listActors, listAudit } from '#db/audit/queries.ts';
import { AuditFilter, detailsOf } from '#db/audit/rules.ts';
import { may, SYSTEM } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { site } from '../../../site.ts';

export const metadata: Metadata = { title: 'Audit' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const times = new Intl.DateTimeFormat(site.language, { dateStyle: 'medium', timeStyle: 'short', timeZone: site.timeZone });

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor('/dashboard/audit');
  if (!may(actor, 'audit.read')) notFound();
  const filter = AuditFilter.parse(await searchParams);
  const [{ rows, hasMore }, people] = await Promise.all([listAudit(actor, filter), listActors(actor)]);
  return (
    <>
      <h1 className="mb-4 font-serif text-3xl font-bold">Audit</h1>
      <p className="mb-4 text-quiet">Everything anybody changed, newest first. It can be added to and never rewritten; “newsroom verify” checks the chain.</p>
      <AuditFilters filter={filter} people={[...people, { id: SYSTEM.id, name: `${SYSTEM.name} (the product itself)` }]} />
      {rows.length === 0 && <p className="sheet p-4">Nothing was done that this looks for. Choose “Any” to see more.</p>}
      <ol className="sheet divide-y divide-line" aria-label="Entries">
        {rows.map((row) => (
          <AuditEntry key={row.id} entry={row} details={detailsOf(row, (at) => times.format(at))} site={site} />
        ))}
      </ol>
      <nav className="mt-3 flex justify-between text-sm" aria-label="Pages">
        {filter.page > 1 ? <a href={address(filter, filter.page - 1)}>← Newer</a> : <span />}
        {hasMore && <a href={address(filter, filter.page + 1)}>Older →</a>}
      </nav>
    </>
  );
}

function address({ who, verb, day }: AuditFilter, page: number): string {
  const asked = Object.entries({ who, verb, day, page }).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return `/dashboard/audit?${new URLSearchParams(asked)}`;
}
