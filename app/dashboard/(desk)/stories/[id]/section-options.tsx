export type Section = { id: string; name: string; slug: string; parentId: string | null };

/** The sections to choose from, each with those within it. */
export function SectionOptions({ sections }: { sections: Section[] }) {
  const known = new Set(sections.map(({ id }) => id));
  return sections
    .filter(({ parentId }) => parentId === null || !known.has(parentId))
    .map((section) => {
      const parts = sections.filter(({ parentId }) => parentId === section.id);
      if (parts.length === 0) return <Choice key={section.id} section={section} />;
      return (
        <optgroup key={section.id} label={section.name}>
          {[section, ...parts].map((each) => (
            <Choice key={each.id} section={each} />
          ))}
        </optgroup>
      );
    });
}

function Choice({ section: { id, name } }: { section: Section }) {
  return <option value={id}>{name}</option>;
}
