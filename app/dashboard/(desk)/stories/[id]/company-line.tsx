import { AskButton } from '#components/desk/ask-button.tsx';
import type { Body } from '#db/story/body-rules.ts';
import { plainText } from '#db/story/body-rules.ts';
import type { Company } from '#db/story/presence-rules.ts';
import { GoTo } from './go-to.tsx';
import { handback, takeover } from './work/actions.ts';
import { Problem } from './work/part.tsx';
import { useAct } from './work/use-act.ts';

type CompanyLineProps = { storyId: string; company: Company | undefined; body: Body; actorId: string; mayTakeOver: boolean };

/** Who else has the story open and where they are in it; one of them can write alone for a while. */
export function CompanyLine({ storyId, company, body, actorId, mayTakeOver }: CompanyLineProps) {
  const { act, problems, isBusy } = useAct(() => undefined);
  if (!company || (company.others.length === 0 && !company.takenBy)) return null;
  const { others, takenBy } = company;
  const isMine = takenBy?.id === actorId;
  return (
    <div className={`sheet mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 p-3 text-sm ${takenBy && !isMine ? 'border-warn' : ''}`}>
      <p role="status">
        {takenBy &&
          (isMine ? 'You write alone; the others read. ' : `${takenBy.name} has taken over and writes alone. What you type now is kept in the history. `)}
        {others.map(({ id, name, blockId }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <strong>{name}</strong> is here too
            <Whereabouts body={body} blockId={blockId} />
          </span>
        ))}
      </p>
      {mayTakeOver && !isMine && (
        <AskButton name="Take over" question="The others can only read until you hand back." isOff={isBusy} onYes={() => act(() => takeover({ storyId }))} />
      )}
      {isMine && (
        <button type="button" className="button" disabled={isBusy} onClick={() => act(() => handback({ storyId }))}>
          Hand back
        </button>
      )}
      <Problem text={problems['']} />
    </div>
  );
}

function Whereabouts({ body, blockId }: { body: Body; blockId: string | null }) {
  const block = body.content.find(({ attrs }) => attrs.id === blockId);
  const text = block && plainText({ type: 'doc', content: [block] });
  if (!block || !text) return null;
  return (
    <>
      , at{' '}
      <GoTo field="body" blockId={block.attrs.id}>
        “{text.length > 40 ? `${text.slice(0, 38).trimEnd()}…` : text}”
      </GoTo>
    </>
  );
}
