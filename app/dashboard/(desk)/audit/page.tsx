import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Moment } from '#components/ui/moment.tsx';
import { listAudit } from '#db/audit/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { site } from '../../../site.ts';

export const metadata: Metadata = { title: 'Audit' };

type Props = { searchParams: Promise<{ page?: string }> };

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor('/dashboard/audit');
  if (!may(actor, 'audit.read')) notFound();
  const page = Math.max(1, Math.min(100_000, Math.trunc(Number((await searchParams).page)) || 1));
  const { rows, hasMore } = await listAudit(actor, { page });
  return (
    <>
      <h1 className="mb-4 font-serif text-3xl font-bold">Audit</h1>
      <p className="mb-4 text-quiet">Everything anybody changed, newest first. It can be added to and never rewritten; “newsroom verify” checks the chain.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="sheet md:overflow-x-auto" aria-label="Entries" tabIndex={0}>
        <table className="rows w-full text-sm">
          <thead className="border-b border-line text-quiet">
            <tr>
              {['When', 'Who', 'What', 'On', 'Change'].map((name) => (
                <th key={name} scope="col" className="px-3 py-2 text-start">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="border-b border-line align-top last:border-0">
                <td className="px-3 py-2 whitespace-nowrap">
                  <Moment at={row.at} language={site.language} timeZone={site.timeZone} />
                </td>
                <td className="px-3 py-2">{row.actorName}</td>
                <td className="px-3 py-2">{row.verb}</td>
                <td className="px-3 py-2">{row.noun}</td>
                <td className="whole px-3 py-2 break-words text-quiet md:max-w-md">
                  {[row.before && `was ${row.before}`, row.after && `now ${row.after}`].filter(Boolean).join(' ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <nav className="mt-3 flex justify-between text-sm" aria-label="Pages">
        {page > 1 ? <a href={`/dashboard/audit?page=${page - 1}`}>← Newer</a> : <span />}
        {hasMore && <a href={`/dashboard/audit?page=${page + 1}`}>Older →</a>}
      </nav>
    </>
  );
}
