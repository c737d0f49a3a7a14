import type { FormState } from '../../../../../action.ts';

type OnceOrTwiceProps = {
  name: string /** For those who only hear the button. */;
  what?: string;
  isTwice: boolean;
  isOff: boolean;
  onChoose: (second?: boolean) => void;
};

/** The button that sends a time; or two, where clocks that are put back show it twice. */
export function OnceOrTwice({ name, what, isTwice, isOff, onChoose }: OnceOrTwiceProps) {
  if (!isTwice)
    return (
      <button type="button" className="button justify-self-start" disabled={isOff} onClick={() => onChoose()}>
        {name}
        {what && <span className="sr-only"> {what}</span>}
      </button>
    );
  return (
    <span className="flex flex-wrap gap-2">
      {['The first time', 'The second time'].map((each, index) => (
        <button key={each} type="button" className="button" disabled={isOff} onClick={() => onChoose(index === 1)}>
          {each}
        </button>
      ))}
    </span>
  );
}

/** Was a time refused because it comes twice that day? */
export function isAskedTwice(state: FormState<unknown> | undefined): boolean {
  return state !== undefined && !state.ok && Boolean((state.details as { isTwice?: boolean } | undefined)?.isTwice);
}
