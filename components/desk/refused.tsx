import type { BatchResult } from '#db/story/batch-rules.ts';

/** The stories of a batch that were refused, each with the way to it and what stood against it. */
export function Refused({ results }: { results: BatchResult[] }) {
  const refused = results.filter(({ ok }) => !ok);
  return (
    <ul className="list-disc ps-5 text-sm">
      {refused.map(({ storyId, headline, why }) => (
        <li key={storyId}>
          <a className="underline" dir="auto" href={`/dashboard/stories/${storyId}`}>
            {headline}
          </a>
          : {why}
        </li>
      ))}
    </ul>
  );
}
