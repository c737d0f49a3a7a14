import { type Named, NamePicker } from '#components/desk/name-picker.tsx';
import { addTag, suggestTag } from '../actions.ts';
import { useNames } from './use-names.ts';

/** `standsFor`: the tag it counts as since it was merged; the story goes on naming it, so that a merge can be taken back. */
export type KnownTag = Named & { state?: string; standsFor?: string };
type TagPickerProps = { known: KnownTag[]; chosen: string[]; problem?: string; isOff: boolean; mayCreate: boolean; onChoose: (tags: string[]) => void };

/** What the story is about. Those who may not make a tag propose it: readers see it once an editor approves. */
export function TagPicker({ known, chosen, problem, isOff, mayCreate, onChoose }: TagPickerProps) {
  const { names, problem: refused, create } = useNames(known, mayCreate ? addTag : suggestTag);
  const asOf = (id: string) => known.find((each) => each.id === id)?.standsFor ?? id;
  const stateOf = (id: string) => known.find((each) => each.id === id)?.state ?? (mayCreate ? 'public' : 'proposed');
  const said = names.map((each) => ({ ...each, name: each.name + wordsFor(stateOf(each.id)) }));
  const shown = [...new Set(chosen.map(asOf))];

  function choose(next: string[]) {
    const kept = chosen.filter((id) => next.includes(asOf(id)));
    onChoose([...kept, ...next.filter((id) => !shown.includes(id))]);
  }

  return (
    <NamePicker
      id="field-tags"
      label="Tags"
      known={said}
      chosen={shown}
      problem={problem ?? refused}
      isOff={isOff}
      onChoose={choose}
      onCreate={create}
      createWord={mayCreate ? 'Create' : 'Propose'}
    />
  );
}

function wordsFor(state: string): string {
  return state === 'public' || state === 'merged' ? '' : ` (${state})`;
}
