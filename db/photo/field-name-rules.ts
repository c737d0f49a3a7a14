import { DATA_MINING_CHOICES, SOURCE_TYPE_CHOICES } from './field-rules.ts';

type Kind = 'line' | 'text' | 'list' | 'choice' | 'moment' | 'licensors';
export type FieldSpec = {
  name: string;
  label: string;
  kind: Kind;
  hint?: string;
  choices?: { id: string; name: string }[];
  /** In red: words an editor must not miss. */
  isWarning?: boolean;
};
type Group = { title: string; isFolded: boolean; fields: FieldSpec[] };

const field = (name: string, label: string, kind: Kind = 'line', more: Partial<FieldSpec> = {}): FieldSpec => ({ name, label, kind, ...more });

/** Everything the desk can say of a photo, as its form shows it. */
export const FIELD_GROUPS: Group[] = [
  {
    title: 'What it shows',
    isFolded: false,
    fields: [
      field('caption', 'Caption', 'text'),
      field('alt', 'Description for people who cannot see it', 'text', { hint: 'Up to 250 characters are read aloud well.' }),
      field('headline', 'Headline'),
      field('persons', 'People in it', 'list'),
      field('organisations', 'Organisations in it', 'list'),
      field('event', 'Event'),
      field('keywords', 'Keywords', 'list'),
      field('altLong', 'Long description', 'text', { hint: 'For what a short description cannot hold, such as a chart.' }),
    ],
  },
  {
    title: 'Who made it',
    isFolded: false,
    fields: [
      field('credit', 'Credit', 'line', { hint: 'Printed beside the photo.' }),
      field('byline', 'Photographer'),
      field('creators', 'All who made it', 'list', { hint: 'Only where it is more than the photographer.' }),
      field('creatorTitle', 'Their title'),
      field('source', 'Source'),
      field('captionWriter', 'Words written by'),
    ],
  },
  {
    title: 'Rights and licence',
    isFolded: true,
    fields: [
      field('instructions', 'Instructions', 'text', { isWarning: true }),
      field('copyright', 'Copyright notice'),
      field('copyrightOwners', 'Who owns the copyright', 'list'),
      field('usageTerms', 'Terms of use', 'text'),
      field('rightsUrl', 'Address of the licence', 'line', { hint: 'https://…' }),
      field('licensors', 'Where a licence is to be had', 'licensors'),
      field('otherConstraints', 'Other constraints', 'text'),
      field('modelRelease', 'Release by the people in it'),
      field('propertyRelease', 'Release by the owners of what is in it'),
      field('supplierPhotoId', 'The supplier’s number'),
      field('jobId', 'Job number'),
    ],
  },
  {
    title: 'Where and when',
    isFolded: true,
    fields: [
      field('takenAt', 'Taken', 'moment'),
      field('place', 'Place'),
      field('city', 'City'),
      field('region', 'Region'),
      field('country', 'Country'),
      field('countryCode', 'Country code', 'line', { hint: 'Two or three letters.' }),
    ],
  },
  {
    title: 'Codes and AI',
    isFolded: true,
    fields: [
      field('digitalSourceType', 'How it came to be', 'choice', {
        choices: SOURCE_TYPE_CHOICES,
        hint: 'What is made with AI is labelled to readers by itself.',
      }),
      field('aiSystem', 'AI system'),
      field('aiVersion', 'Its version'),
      field('aiPrompt', 'Prompt', 'text', { hint: 'Stays at the desk.' }),
      field('aiPromptWriter', 'Who wrote the prompt'),
      field('dataMining', 'Learning from it by programs', 'choice', { choices: DATA_MINING_CHOICES }),
      field('genre', 'Genre'),
      field('title', 'Title or file reference'),
    ],
  },
];

export const FIELD_SPECS: FieldSpec[] = FIELD_GROUPS.flatMap(({ fields }) => fields);
const BY_NAME = new Map(FIELD_SPECS.map((spec) => [spec.name, spec]));

/** What the desk calls a field. */
export function labelOf(name: string): string {
  return BY_NAME.get(name)?.label ?? name;
}

/** A value as a person reads it: the words for a term of a vocabulary. */
export function wordsFor(name: string, value: string): string {
  return BY_NAME.get(name)?.choices?.find(({ id }) => id === value)?.name ?? value;
}
