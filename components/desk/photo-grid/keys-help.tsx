import { DeskDialog } from '../desk-dialog.tsx';
import { KEYS } from './key-rules.ts';

/** The keys of the grid. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  return (
    <DeskDialog title="Keys" onClose={onClose}>
      <table className="text-sm">
        <tbody>
          {KEYS.map(([key, does]) => (
            <tr key={key}>
              <th scope="row" className="py-1 pe-6 text-start font-semibold whitespace-nowrap">
                {key}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </DeskDialog>
  );
}
