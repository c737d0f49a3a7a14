type SearchHelpProps = { title: string; rows: { write: string; finds: string }[] };

/** What a search of the desk understands, as a table over the page that opens and closes without script. */
export function SearchHelp({ title, rows }: SearchHelpProps) {
  return (
    <>
      <button type="button" className="py-1 text-sm underline" popoverTarget="search-help">
        How to search
      </button>
      <div
        id="search-help"
        popover="auto"
        role="dialog"
        aria-labelledby="search-help-title"
        className="m-auto max-h-[85vh] w-full max-w-xl overflow-y-auto rounded-lg border border-line bg-sheet p-5 text-ink backdrop:bg-black/50"
      >
        <div className="mb-3 flex items-start justify-between gap-4">
          <h2 id="search-help-title" className="font-serif text-xl font-bold">
            {title}
          </h2>
          <button type="button" className="button button-small" popoverTarget="search-help" popoverTargetAction="hide">
            Close
          </button>
        </div>
        <table className="text-sm">
          <thead className="sr-only">
            <tr>
              <th scope="col">What to write</th>
              <th scope="col">What it finds</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ write, finds }) => (
              <tr key={write} className="border-b border-line align-baseline last:border-0">
                <th scope="row" className="py-1.5 pe-4 text-start font-mono text-xs font-semibold">
                  {write}
                </th>
                <td className="py-1.5">{finds}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
