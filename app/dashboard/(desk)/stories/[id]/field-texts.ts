import type { FieldText } from '#components/desk/editor/field-texts.ts';
import { VARIANT_NAMES, VARIANTS } from '#db/story/headline-rules.ts';
import type { Placement, StoryDraft } from '#db/story/rules.ts';
import type { Change } from './draft-types.ts';

/** The words of a story that stand beside its text. */
export function fieldTexts(draft: StoryDraft, change: (change: Change) => void): FieldText[] {
  const own = (['kicker', 'headline', 'standfirst'] as const).map((field): FieldText => {
    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    return { id: field, name, text: draft[field], put: (text) => change({ [field]: text }) };
  });
  const others = VARIANT_NAMES.map(
    (field): FieldText => ({ id: field, name: VARIANTS[field].name, text: draft[field], put: (text) => change({ [field]: text }) }),
  );
  const ofPhotos = draft.photos.flatMap(({ caption, alt }, index): FieldText[] => {
    const put = (patch: Partial<Placement>) => change((now) => ({ photos: now.photos.map((each, place) => (place === index ? { ...each, ...patch } : each)) }));
    const which = draft.photos.length > 1 ? ` of photo ${index + 1}` : '';
    return [
      { id: `caption ${index}`, name: `Caption${which}`, text: caption, put: (text) => put({ caption: text }) },
      { id: `alt ${index}`, name: `Description${which}`, text: alt, put: (text) => put({ alt: text }) },
    ];
  });
  return [...own, ...others, ...ofPhotos].filter(({ text }) => text);
}
