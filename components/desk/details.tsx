type DetailsProps = { details: { label: string; was?: string; is?: string }[] };

/** What a change changed: of each field what it was and what it is. */
export function Details({ details }: DetailsProps) {
  if (details.length === 0) return null;
  return (
    <dl className="mt-1 text-sm break-words text-quiet">
      {details.map(({ label, was, is }) => (
        <div key={label} className="flex flex-wrap gap-x-2">
          <dt>{label}:</dt>
          <dd className="min-w-0" dir="auto">
            {was && <del>{was}</del>} {is && <ins className="no-underline">{is}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
