type StoryLinksProps = { story: { id: string; liveVersion: number | null; livePath: string | null }; version: number; mayFix: boolean };

/** Where else a story is looked at. */
export function StoryLinks({ story, version, mayFix }: StoryLinksProps) {
  return (
    <>
      <a className="ms-auto text-sm underline" href={`/dashboard/stories/${story.id}/preview`} target="_blank" rel="noopener">
        Preview
      </a>
      <a className="text-sm underline" href={`/dashboard/stories/${story.id}/history`}>
        History
      </a>
      {story.liveVersion !== null && version > story.liveVersion && mayFix && (
        <a className="text-sm underline" href={`/dashboard/stories/${story.id}/hotfix`}>
          Fix what readers see
        </a>
      )}
      {story.livePath && (
        <a className="text-sm underline" href={story.livePath} target="_blank" rel="noopener">
          Read it on the site
        </a>
      )}
    </>
  );
}
