import { Moment } from '#components/ui/moment.tsx';
import { ALWAYS, isUsable } from '#db/rights/window-rules.ts';
import { site } from '../../../site.ts';

type Window = { usableFrom: number; usableUntil: number };

/** Whether readers may see a photo by its rights, and until or from when. */
export function SeenState({ window }: { window: Window }) {
  const { usableFrom, usableUntil } = window;
  const zone = { language: site.language, timeZone: site.timeZone, form: 'short' } as const;
  if (!isUsable(window, Date.now())) {
    return (
      <p className="font-semibold text-accent">
        Readers may not see it
        {usableFrom > Date.now() && usableFrom < ALWAYS.until && (
          <>
            {' '}
            before <Moment at={usableFrom} {...zone} />
          </>
        )}
      </p>
    );
  }
  return (
    <p>
      Readers may see it
      {usableUntil < ALWAYS.until && (
        <strong className="text-warn">
          {' '}
          until <Moment at={usableUntil} {...zone} />
        </strong>
      )}
    </p>
  );
}
