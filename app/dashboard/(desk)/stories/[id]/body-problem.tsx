import { bodyProblem } from '#db/story/body-problem-rules.ts';
import type { Body } from '#db/story/body-rules.ts';
import { GoTo } from './go-to.tsx';

/** What the server refused in the text, with the way to the block it is about. */
export function BodyProblem({ problems, body }: { problems: Record<string, string>; body: Body }) {
  const problem = bodyProblem(problems, body);
  if (!problem) return null;
  return (
    <p className="problem">
      {problem.message}
      {problem.blockId && (
        <>
          {'. '}
          <GoTo field="body" blockId={problem.blockId}>
            Show where
          </GoTo>
        </>
      )}
    </p>
  );
}
