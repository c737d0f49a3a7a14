'use client';

import { Choice } from '#components/desk/choice.tsx';
import { Field } from '#components/desk/field.tsx';
import { LongField } from '#components/desk/long-field.tsx';
import { PictureChoice } from '#components/desk/picture-choice.tsx';
import { SharedForm } from '#components/desk/shared-form.tsx';
import type { UploadedPhoto } from '#components/desk/upload.ts';
import { TAG_KINDS, type TagKind } from '#db/tag/rules.ts';
import { edit } from '../actions.ts';

type Tag = { id: string; saves: number; name: string; kind: TagKind; slug: string; synonyms: string[]; description: string; photoId: string | null };

const KINDS = TAG_KINDS.map((kind) => ({
  id: kind,
  name: kind === 'internal' ? 'Internal: readers never see it' : kind.charAt(0).toUpperCase() + kind.slice(1),
}));

/** What a tag is called, where it is found, and what its page says. */
export function TagForm({ tag, photo }: { tag: Tag; photo?: UploadedPhoto }) {
  const { name, kind, slug, synonyms, description, photoId } = tag;
  return (
    <SharedForm
      label="Save"
      row={{ name, kind, slug, synonyms, description, photoId }}
      saves={tag.saves}
      run={({ name = '', kind, slug = '', synonyms = '', description = '', photoId = '' }, saves) =>
        edit({ tagId: tag.id, saves, name, kind: kind as TagKind, slug, synonyms: synonyms.split('\n'), description, photoId: photoId || null })
      }
      done={() => 'Saved. Readers see it at once.'}
    >
      {(problems) => (
        <>
          <Field label="Name" name="name" defaultValue={tag.name} required problem={problems.name} dir="auto" />
          <Choice id="tag-kind" name="kind" label="Kind" choices={KINDS} chosen={tag.kind} problem={problems.kind} />
          <Field label="Address" name="slug" defaultValue={tag.slug} required problem={problems.slug} hint="/tag/… · the old address leads to the new one" />
          <LongField
            id="tag-synonyms"
            name="synonyms"
            label="Other names, one a line"
            lines={3}
            value={tag.synonyms.join('\n')}
            problem={Object.entries(problems).find(([field]) => field.startsWith('synonyms'))?.[1]}
            hint="The desk finds it by these too; readers do not see them"
          />
          <LongField id="tag-description" name="description" label="Description" lines={3} value={tag.description} problem={problems.description} />
          <PictureChoice photo={photo} problem={problems.photoId} />
        </>
      )}
    </SharedForm>
  );
}
