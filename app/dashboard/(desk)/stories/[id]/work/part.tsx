import { type ReactNode, useState } from 'react';
import { Moment } from '#components/ui/moment.tsx';

type PartProps = { id: string; name: string; count: number; isUrgent?: boolean; children: ReactNode };

/** One kind of work around a story, folded away where there was none of it at first. */
export function Part({ id, name, count, isUrgent = false, children }: PartProps) {
  const [isOpen, setOpen] = useState(count > 0);
  return (
    <details id={id} className="border-b border-line last:border-0" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="fold flex min-h-11 cursor-pointer items-center gap-2 px-4 text-sm font-semibold">
        {name}
        {count > 0 && <span className={`rounded-full px-2 text-xs ${isUrgent ? 'bg-accent text-paper' : 'bg-wash'}`}>{count}</span>}
      </summary>
      <div className="grid gap-3 px-4 pb-4 text-sm">{children}</div>
    </details>
  );
}

/** Why something beside the text was refused. */
export function Problem({ text }: { text?: string }) {
  return text ? (
    <p role="alert" className="problem">
      {text}
    </p>
  ) : null;
}

/** Says what an embargo or a flag does to the plan there is. */
export function HeldBack({ at, locale, timeZone }: { at: number; locale: string; timeZone: string }) {
  return (
    <p role="status" className="text-warn">
      What is planned for <Moment at={at} language={locale} timeZone={timeZone} /> will be held back while this lasts.
    </p>
  );
}
