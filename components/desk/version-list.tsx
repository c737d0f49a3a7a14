import type { VersionKind } from '#db/story/rules.ts';
import { Moment } from '../ui/moment.tsx';

type Version = { seq: number; kind: VersionKind; at: number; author: string; wordCount: number; reason: string; live: { from: number; until: number } | null };
type VersionListProps = { versions: Version[]; from: number; to: number; page: number; now: number; language: string; timeZone: string };

const KINDS: Record<VersionKind, string> = {
  autosave: 'Saved while writing',
  save: 'Saved',
  file: 'Filed',
  ready: 'Ready',
  publish: 'Published',
  import: 'Imported',
  restore: 'Restored',
  merge: 'Merged',
  branch: 'Set aside',
  correct: 'Published',
  hotfix: 'Fixed what readers see',
  rebase: 'Put on a fix',
};

/** The versions of a story, two of which can be chosen to be compared. */
export function VersionList({ versions, from, to, page, now, language, timeZone }: VersionListProps) {
  return (
    <form className="sheet overflow-hidden">
      <input type="hidden" name="page" value={page} />
      <table className="w-full text-sm">
        <caption className="sr-only">Versions, newest first</caption>
        <thead className="border-b border-line text-quiet">
          <tr>
            <th scope="col" className="py-2 ps-3 text-start font-normal">
              From
            </th>
            <th scope="col" className="py-2 ps-3 text-start font-normal">
              To
            </th>
            <th scope="col" className="px-3 py-2 text-start font-normal">
              Version
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.seq} className="border-b border-line align-top last:border-0">
              {(['from', 'to'] as const).map((name) => (
                <td key={name} className="py-2 ps-3">
                  <input
                    className="size-5"
                    type="radio"
                    name={name}
                    value={version.seq}
                    defaultChecked={version.seq === (name === 'from' ? from : to)}
                    aria-label={`${name === 'from' ? 'From' : 'To'} version ${version.seq}`}
                  />
                </td>
              ))}
              <td className="px-3 py-2">
                <span className="font-semibold">v{version.seq}</span> {KINDS[version.kind]}
                {version.live && <span className="ms-2 text-live">{visibility(version.live, now)}</span>}
                <span className="block text-quiet">
                  <Moment at={version.at} language={language} timeZone={timeZone} form="short" /> · {version.author} · {version.wordCount} words
                </span>
                {version.reason && <span className="block">{version.reason}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="border-t border-line p-3">
        <button type="submit" className="button">
          Compare
        </button>
      </p>
    </form>
  );
}

function visibility({ from, until }: { from: number; until: number }, now: number): string {
  if (until <= now) return 'Was live';
  return from > now ? 'Scheduled' : 'Live';
}
