import { Moment } from '#components/ui/moment.tsx';
import type { Air } from '#db/live/timetable-rules.ts';
import { site } from '../../../site.ts';

/** Whether readers can watch or listen now, why, and what comes next. */
export function AirState({ air, handed }: { air: Air; handed: 'on' | 'off' | null }) {
  const zone = { language: site.language, timeZone: site.timeZone };
  return (
    <span className="text-sm">
      <strong className={air.isOnAir ? 'text-live' : 'text-quiet'}>{air.isOnAir ? 'On air' : 'Off air'}</strong>
      {handed && ' by hand'}
      {!handed && air.now && (
        <>
          {' '}
          until <Moment at={air.now.until} {...zone} form="clock" />
        </>
      )}
      {!air.isOnAir && air.next && (
        <>
          , next <Moment at={air.next.from} {...zone} form="dayAndClock" />
        </>
      )}
    </span>
  );
}
