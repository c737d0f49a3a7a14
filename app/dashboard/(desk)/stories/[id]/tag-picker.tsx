import { NamePicker } from '#components/desk/name-picker.tsx';
import type { Named } from '#db/search/name-rules.ts';
import { addTag, suggestTag } from '../actions.ts';
import { useNames } from './use-names.ts';

/** `standsFor`: the tag it counts as since it was merged; the story goes on naming it, so that a merge can be taken back. */
export type KnownTag = Named & { standsFor?: string };
type TagPickerProps = { known: KnownTag[]; chosen: string[]; problem?: string; isOff: boolean; mayCreate: boolean; onChoose: (tags: string[]) => void };

/** What the story is about. Those who may not make a tag propose it: readers see it once an editor approves. */
export function TagPicker({ known: given, chosen, problem, isOff, mayCreate, onChoose }: TagPickerProps) {
  const make = mayCreate ? addTag : suggestTag;
  const { names, problem: refused, create, learn } = useNames({ source: 'tags', given, ids: chosen, make });
  const asOf = (id: string) => names.find((each) => each.id === id)?.standsFor ?? id;
  const known = names.map((each) => ({ ...each, id: each.standsFor ?? each.id }));
  const shown = [...new Set(chosen.map(asOf))];

  function choose(next: string[], taken?: Named) {
    if (taken) learn([taken]);
    const kept = chosen.filter((id) => next.includes(asOf(id)));
    onChoose([...kept, ...next.filter((id) => !shown.includes(id))]);
  }

  return (
    <NamePicker
      id="field-tags"
      label="Tags"
      known={known}
      source="tags"
      chosen={shown}
      problem={problem ?? refused}
      isOff={isOff}
      onChoose={choose}
      onCreate={create}
      createWord={mayCreate ? 'Create' : 'Propose'}
    />
  );
}
