import { NamePicker } from '#components/desk/name-picker.tsx';
import { CONTAINER_KINDS, type Container, type ContainerKind, KIND_NAMES } from '#db/front/rules.ts';
import type { Fills } from './front-editor.tsx';

type ContainerFieldsProps = { container: Container; fills: Fills; onChange: (patch: Partial<Container>) => void };

const FILL_NAMES: Record<Container['fill']['by'], string> = {
  nothing: 'Only the cards chosen',
  newest: 'The newest stories',
  section: 'A section',
  tag: 'A tag',
};

/** What a container is called, how it is drawn, and what it is filled with. */
export function ContainerFields({ container: { id, kind, name, fill, most }, fills, onChange }: ContainerFieldsProps) {
  const isTag = fill.by === 'tag';
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <div className="field">
        <label htmlFor={`name-${id}`}>Name readers see</label>
        <input
          id={`name-${id}`}
          className="input"
          maxLength={60}
          value={name}
          placeholder="The section’s or tag’s own"
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`kind-${id}`}>Drawn as</label>
        <select id={`kind-${id}`} className="input" value={kind} onChange={(event) => onChange({ kind: event.target.value as ContainerKind })}>
          {CONTAINER_KINDS.map((each) => (
            <option key={each} value={each}>
              {KIND_NAMES[each]}
            </option>
          ))}
        </select>
      </div>
      {kind !== 'most-read' && (
        <div className="field">
          <label htmlFor={`fill-${id}`}>Filled with</label>
          <select
            id={`fill-${id}`}
            className="input"
            value={fill.by}
            onChange={(event) => onChange({ fill: { by: event.target.value as Container['fill']['by'], id: '' } })}
          >
            {Object.entries(FILL_NAMES).map(([by, words]) => (
              <option key={by} value={by}>
                {words}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label htmlFor={`most-${id}`}>Cards shown</label>
        <input
          id={`most-${id}`}
          className="input"
          type="number"
          min={1}
          max={20}
          value={most}
          onChange={(event) => onChange({ most: Math.min(20, Math.max(1, Number(event.target.value) || 1)) })}
        />
      </div>
      {(fill.by === 'section' || fill.by === 'tag') && (
        <NamePicker
          id={`of-${id}`}
          label={fill.by === 'section' ? 'Which section' : 'Which tag'}
          known={isTag ? fills.tags : fills.sections}
          source={isTag ? 'public-tags' : undefined}
          chosen={fill.id ? [fill.id] : []}
          isOne
          onChoose={(ids, taken) => {
            if (taken && isTag) fills.learn([taken]);
            onChange({ fill: { by: fill.by, id: ids.at(-1) ?? '' } });
          }}
        />
      )}
    </div>
  );
}
