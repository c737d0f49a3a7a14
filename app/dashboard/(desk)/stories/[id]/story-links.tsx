import { readingMinutes } from '#db/story/body-rules.ts';

type StoryLinksProps = {
  story: { id: string; livePath: string | null; liveVersion: number | null };
  version: number;
  words: number;
  mayFix: boolean;
};

/** How long the story is, and where else it is to be seen. */
export function StoryLinks({ story: { id, livePath, liveVersion }, version, words, mayFix }: StoryLinksProps) {
  const address = `/dashboard/stories/${id}`;
  return (
    <div className="editor-links">
      <p className="me-auto text-quiet">
        {words} {words === 1 ? 'word' : 'words'} · {readingMinutes(words)} min
      </p>
      <a className="underline" href={`${address}/preview`} target="_blank" rel="noopener">
        Preview
      </a>
      <a className="underline" href={`${address}/history`}>
        History
      </a>
      {mayFix && liveVersion !== null && version > liveVersion && (
        <a className="underline" href={`${address}/hotfix`}>
          Fix what readers see
        </a>
      )}
      {livePath && (
        <a className="underline" href={livePath} target="_blank" rel="noopener">
          Read it on the site
        </a>
      )}
    </div>
  );
}
