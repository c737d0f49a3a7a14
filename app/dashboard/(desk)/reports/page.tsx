import type { Metadata } from 'next';
import { listReports } from '#db/report/queries.ts';
import { ReportFilter } from '#db/report/rules.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { Report } from './report.tsx';

export const metadata: Metadata = { title: 'Reports' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const QUEUES = { open: 'Open', answered: 'Answered' } as const;
const NOTHING = {
  open: 'No report waits for an answer. Readers send them from “Report an error” under a story, or from the paragraph they marked.',
  answered: 'No report was answered yet.',
};

export default async function ReportsPage({ searchParams }: Props) {
  const actor = await requireActor('/dashboard/reports');
  const { status, page } = ReportFilter.parse(await searchParams);
  const { reports, hasMore } = await listReports(actor, { status, page });
  const address = (number: number) => `/dashboard/reports?status=${status}&page=${number}`;
  return (
    <>
      <h1 className="mb-1 font-serif text-3xl font-bold">Reports</h1>
      <p className="hint mb-4">What readers say is wrong, on stories you may read.</p>
      <nav aria-label="Queues" className="mb-4 flex gap-2">
        {Object.entries(QUEUES).map(([key, name]) => (
          <a key={key} href={`/dashboard/reports?status=${key}`} aria-current={key === status ? 'page' : undefined} className="button aria-[current]:bg-wash">
            {name}
          </a>
        ))}
      </nav>
      {reports.length === 0 && <p className="sheet p-6 text-center">{NOTHING[status]}</p>}
      <ol className="grid gap-4">
        {reports.map((report) => (
          <li key={report.id} className="sheet p-4">
            <Report report={report} mayAnswer={may(actor, 'report.answer')} />
          </li>
        ))}
      </ol>
      <nav className="mt-3 flex justify-between text-sm" aria-label="Pages">
        {page > 1 ? <a href={address(page - 1)}>← Before</a> : <span />}
        {hasMore && <a href={address(page + 1)}>More →</a>}
      </nav>
    </>
  );
}
