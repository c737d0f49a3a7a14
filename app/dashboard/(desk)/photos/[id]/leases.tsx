import { Moment } from '#components/ui/moment.tsx';
import type { getPhotoRights } from '#db/rights/queries.ts';
import { ACCESS_NAMES } from '#db/rights/rules.ts';
import { spansOf } from '#db/rights/window-rules.ts';
import { site } from '../../../../site.ts';
import { EndLease } from './end-lease.tsx';

type Lease = Awaited<ReturnType<typeof getPhotoRights>>['leases'][number];
type LeasesProps = { leases: Lease[]; mayEnd: boolean; now: number };

/** The permissions and bans of a photo, those that hold or are to come first. */
export function Leases({ leases, mayEnd, now }: LeasesProps) {
  const isOver = (each: Lease) => !spansOf([each], each.access).some(({ until }) => until > now);
  const [open, over] = [leases.filter((each) => !isOver(each)), leases.filter(isOver)];
  return (
    <>
      {open.length === 0 && <p className="hint">None in force.</p>}
      <ul className="grid gap-3">
        {open.map((each) => (
          <li key={each.id} className="flex flex-wrap items-start justify-between gap-2 text-sm">
            <Line lease={each} />
            {mayEnd && <EndLease leaseId={each.id} name={ACCESS_NAMES[each.access]} />}
          </li>
        ))}
      </ul>
      {over.length > 0 && (
        <details>
          <summary className="cursor-pointer py-1 text-sm">Over ({over.length})</summary>
          <ul className="mt-2 grid gap-3">
            {over.map((each) => (
              <li key={each.id} className="text-sm">
                <Line lease={each} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Line({ lease: { access, startAt, endAt, endedAt, notes, by } }: { lease: Lease }) {
  const zone = { language: site.language, timeZone: site.timeZone, form: 'short' } as const;
  return (
    <div className="min-w-0">
      <p className={access.startsWith('deny') ? 'font-semibold text-accent' : 'font-semibold'}>{ACCESS_NAMES[access]}</p>
      <p>
        {startAt === null && endAt === null && 'without end'}
        {startAt !== null && (
          <>
            from <Moment at={startAt} {...zone} />{' '}
          </>
        )}
        {endAt !== null && (
          <>
            until <Moment at={endAt} {...zone} />
          </>
        )}
      </p>
      {notes && <p dir="auto">{notes}</p>}
      <p className="hint">
        {by}
        {endedAt !== null && (
          <>
            , ended early <Moment at={endedAt} {...zone} />
          </>
        )}
      </p>
    </div>
  );
}
