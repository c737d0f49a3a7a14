import { memo } from 'react';
import { TextField } from '#components/desk/text-field.tsx';
import type { Named } from '#db/search/name-rules.ts';
import { directionOf, type StoryDraft } from '#db/story/rules.ts';
import { Bylines, type Me } from './bylines.tsx';
import type { Change } from './draft-types.ts';
import { OtherHeadlines } from './other-headlines.tsx';
import { type Section, SectionOptions } from './section-options.tsx';
import { type KnownTag, TagPicker } from './tag-picker.tsx';
import { useSlug } from './use-slug.ts';

type FieldsProps = { draft: StoryDraft; problems: Record<string, string>; isOff: boolean; onChange: (change: Change) => void };

/** The words over the story. */
export const HeadFields = memo(function HeadFields({ draft, problems, isOff, onChange }: FieldsProps) {
  return (
    <div className="sheet grid gap-3 p-4">
      <TextField id="field-kicker" label="Kicker" value={draft.kicker} problem={problems.kicker} isOff={isOff} onChange={(kicker) => onChange({ kicker })} />
      <TextField
        id="field-headline"
        label="Headline"
        lines={2}
        className="min-h-12 font-serif text-2xl font-bold leading-tight"
        value={draft.headline}
        problem={problems.headline}
        isOff={isOff}
        onChange={(headline) => onChange({ headline })}
      />
      <TextField
        id="field-standfirst"
        label="Standfirst"
        lines={3}
        value={draft.standfirst}
        problem={problems.standfirst}
        isOff={isOff}
        onChange={(standfirst) => onChange({ standfirst })}
      />
      <OtherHeadlines draft={draft} problems={problems} isOff={isOff} onChange={onChange} />
    </div>
  );
}, isSameButBody);

type SideFieldsProps = FieldsProps & {
  sections: Section[];
  tags: KnownTag[];
  contributors: Named[];
  me: Me;
  mayCreate: { tag: boolean; contributor: boolean };
};

/** Where the story stands, who wrote it, what it is about. */
export const SideFields = memo(function SideFields({ draft, problems, isOff, onChange, sections, tags, contributors, me, mayCreate }: SideFieldsProps) {
  const section = sections.find((each) => each.id === draft.sectionId);
  const slug = useSlug(draft);
  return (
    <div className="sheet grid gap-3 p-4">
      <div className="field">
        <label htmlFor="field-sectionId">Section</label>
        <select
          id="field-sectionId"
          className="input"
          value={draft.sectionId ?? ''}
          disabled={isOff}
          aria-invalid={problems.sectionId ? true : undefined}
          onChange={(event) => onChange({ sectionId: event.target.value || null })}
        >
          <option value="">Choose…</option>
          <SectionOptions sections={sections} />
        </select>
        {problems.sectionId && <p className="problem">{problems.sectionId}</p>}
      </div>
      <TextField
        id="field-slug"
        label="Address (slug)"
        value={draft.slug}
        placeholder={slug}
        direction="ltr"
        problem={problems.slug}
        hint={slug ? `/${section?.slug ?? '…'}/${slug}` : 'Suggested from the headline'}
        isOff={isOff}
        onChange={(text) => onChange({ slug: text.trim().toLocaleLowerCase().replace(/\s+/g, '-') })}
      />
      <Bylines
        known={contributors}
        me={me}
        chosen={draft.bylines}
        problem={problems.bylines}
        isOff={isOff}
        mayCreate={mayCreate.contributor}
        onChoose={(bylines) => onChange({ bylines })}
      />
      <TagPicker
        known={tags}
        chosen={draft.tags}
        problem={problems.tags}
        isOff={isOff}
        mayCreate={mayCreate.tag}
        onChoose={(chosen) => onChange({ tags: chosen })}
      />
      <TextField
        id="field-dateline"
        label="Dateline (a place)"
        value={draft.dateline}
        problem={problems.dateline}
        isOff={isOff}
        onChange={(dateline) => onChange({ dateline })}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          id="field-language"
          label="Language"
          value={draft.language}
          direction="ltr"
          problem={problems.language}
          hint="en, es, ar …"
          isOff={isOff}
          list="languages"
          onChange={(language) => onChange({ language, direction: directionOf(language) })}
        />
        <div className="field">
          <label htmlFor="field-direction">Direction</label>
          <select
            id="field-direction"
            className="input"
            value={draft.direction}
            disabled={isOff}
            onChange={(event) => onChange({ direction: event.target.value === 'rtl' ? 'rtl' : 'ltr' })}
          >
            <option value="ltr">Left to right</option>
            <option value="rtl">Right to left</option>
          </select>
        </div>
      </div>
      <datalist id="languages">
        {['en', 'es', 'fr', 'de', 'pt', 'ar', 'fa', 'he', 'ru', 'zh', 'hi', 'sw'].map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </div>
  );
}, isSameButBody);

/** A key typed into the text changes nothing here: every other field is the same object as before. */
function isSameButBody<Props extends FieldsProps>({ draft: before, ...was }: Props, { draft: after, ...is }: Props): boolean {
  const isSame = <T extends object>(one: T, other: T, left = '') =>
    (Object.keys(other) as (keyof T)[]).every((name) => name === left || one[name] === other[name]);
  return isSame(before, after, 'body') && isSame(was, is);
}
