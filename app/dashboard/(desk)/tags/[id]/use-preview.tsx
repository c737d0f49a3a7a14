import type { TagUse } from '#db/tag/queries.ts';

type Tag = { name: string; slug: string; kind: string; description: string; photoId: string | null };
type UsePreviewProps = { tag: Tag; into: { name: string; kind: string }; use: TagUse; fronts: string[] };

/** What a merge would change. */
export function UsePreview({ tag, into, use, fronts }: UsePreviewProps) {
  const lost = [tag.description && 'description', tag.photoId && 'picture'].filter(Boolean).join(' and ');
  return (
    <div className="grid gap-2 text-sm">
      {tag.kind !== into.kind && (
        <p className="problem">
          {tag.name} is of the kind {tag.kind}, {into.name} of the kind {into.kind}.{into.kind === 'series' && ' Its stories will be parts of the series.'}
        </p>
      )}
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
      {lost && (
        <p>
          The {lost} of {tag.name} will not be shown while it is merged; the page keeps what {into.name} has.
        </p>
      )}
      {fronts.length > 0 && (
        <p>
          {fronts.length === 1 ? 'This front has a part' : 'These fronts have parts'} filled from {tag.name}, which will show the stories of both:{' '}
          {fronts.join(', ')}.
        </p>
      )}
    </div>
  );
}

function counted({ live, others }: TagUse): string {
  const parts = [live > 0 && `${live} live`, others > 0 && `${others} not live`].filter(Boolean);
  return `${parts.join(' and ')} ${live + others === 1 ? 'story' : 'stories'}`;
}
