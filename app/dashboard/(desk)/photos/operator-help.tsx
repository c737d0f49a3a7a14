'use client';

import { useState } from 'react';
import { DeskDialog } from '#components/desk/desk-dialog.tsx';
import { OPERATOR_HELP } from '#db/photo/operator-rules.ts';

/** What the search understands, as a table over the page. */
export function OperatorHelp() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        How to search
      </button>
      {isOpen && (
        <DeskDialog title="How to search the photos" onClose={() => setOpen(false)}>
          <table className="text-sm">
            <thead className="sr-only">
              <tr>
                <th scope="col">What to write</th>
                <th scope="col">What it finds</th>
              </tr>
            </thead>
            <tbody>
              {OPERATOR_HELP.map(({ write, finds }) => (
                <tr key={write} className="border-b border-line align-baseline last:border-0">
                  <th scope="row" className="py-1.5 pe-4 text-start font-mono text-xs font-semibold">
                    {write}
                  </th>
                  <td className="py-1.5">{finds}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </DeskDialog>
      )}
    </>
  );
}
