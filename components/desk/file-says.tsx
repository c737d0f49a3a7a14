import { labelOf } from '#db/photo/field-name-rules.ts';

type Value = { source: string; value: string };
type Problem = { field: string; why: 'contradiction' | 'too-long' | 'no-date' | 'future'; won: Value; lost?: Value[] };
type FileSaysProps = { problems: Problem[]; position: { latitude: number; longitude: number } | null };

/** What the file says of itself that could not be taken as it is, and where it says it was taken. */
export function FileSays({ problems, position }: FileSaysProps) {
  if (problems.length === 0 && !position) return null;
  return (
    <section className="sheet mt-4 p-4 text-sm" aria-labelledby="file-heading">
      <h2 id="file-heading" className="mb-2 text-base font-bold">
        What the file says
      </h2>
      <ul className="grid gap-2 break-words">
        {position && (
          <li>
            It says where it was taken: {degrees(position.latitude, 'N', 'S')}, {degrees(position.longitude, 'E', 'W')}. This stays at the desk; no file readers
            get says it.
          </li>
        )}
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)} dir="auto">
            <strong>{labelOf(problem.field)}:</strong> <Said {...problem} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ why, won, lost = [] }: Problem) {
  if (why === 'no-date') return `${won.source} says “${won.value}”, which is no date. It was left out.`;
  if (why === 'future') return `${won.source} says ${won.value}, which is still to come. It was left out.`;
  if (why === 'too-long') return `${won.source} says more than fits; the beginning was taken.`;
  return (
    <>
      it says two things. {won.source}: “{won.value}” (used). {lost.map(({ source, value }) => `${source}: “${value}”.`).join(' ')}
    </>
  );
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(4)}° ${value < 0 ? negative : positive}`;
}
