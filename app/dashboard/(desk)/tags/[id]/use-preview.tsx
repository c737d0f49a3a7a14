import type { TagUse } from '#db/tag/queries.ts';

type UsePreviewProps = { tag: { name: string; slug: string }; into: { name: string }; use: TagUse };

/** What a merge would change. */
export function UsePreview({ tag, into, use }: UsePreviewProps) {
  return (
    <div className="grid gap-2 text-sm">
      <p>{use.live + use.others === 0 ? `No story names ${tag.name}.` : `${counted(use)} will count under ${into.name}:`}</p>
      {use.headlines.length > 0 && (
        <ul className="list-disc ps-5">
          {use.headlines.map((headline, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headlines may repeat, their place is what they are known by
            <li key={index} dir="auto">
              {headline}
            </li>
          ))}
        </ul>
      )}
      <p>
        /tag/{tag.slug} will lead to {into.name}, which is then found as {tag.name} too. You can take it back at any time.
      </p>
    </div>
  );
}

function counted({ live, others }: TagUse): string {
  const parts = [live > 0 && `${live} live`, others > 0 && `${others} not live`].filter(Boolean);
  return `${parts.join(' and ')} ${live + others === 1 ? 'story' : 'stories'}`;
}
