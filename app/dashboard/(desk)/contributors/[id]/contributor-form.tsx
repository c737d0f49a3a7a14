'use client';

import { Choice } from '#components/desk/choice.tsx';
import { Field } from '#components/desk/field.tsx';
import { LongField } from '#components/desk/long-field.tsx';
import { PictureChoice } from '#components/desk/picture-choice.tsx';
import { SharedForm } from '#components/desk/shared-form.tsx';
import type { UploadedPhoto } from '#components/desk/upload.ts';
import type { ContributorKind } from '#db/contributor/rules.ts';
import { edit } from '../actions.ts';
import { KINDS } from '../kinds.ts';

type Contributor = {
  id: string;
  saves: number;
  name: string;
  kind: ContributorKind;
  slug: string;
  bio: string;
  userId: string | null;
  photoId: string | null;
};
type ContributorFormProps = { contributor: Contributor; accounts: { id: string; name: string }[]; photo?: UploadedPhoto };

/** Who is printed, where their page is, and what it says of them. */
export function ContributorForm({ contributor, accounts, photo }: ContributorFormProps) {
  const { name, kind, slug, bio, userId, photoId } = contributor;
  return (
    <SharedForm
      label="Save"
      row={{ name, kind, slug, bio, userId, photoId }}
      saves={contributor.saves}
      run={({ name = '', kind, slug = '', bio = '', userId = '', photoId = '' }, saves) =>
        edit({ contributorId: contributor.id, saves, name, kind: kind as ContributorKind, slug, bio, userId: userId || null, photoId: photoId || null })
      }
      done={() => 'Saved. Stories already published keep the name they were published with.'}
    >
      {(problems) => (
        <>
          <Field label="Name" name="name" defaultValue={contributor.name} required problem={problems.name} dir="auto" />
          <Choice id="contributor-kind" name="kind" label="Person or agency" choices={KINDS} chosen={contributor.kind} problem={problems.kind} />
          <Field
            label="Address"
            name="slug"
            defaultValue={contributor.slug}
            required
            problem={problems.slug}
            hint="/by/… · the old address leads to the new one"
          />
          <LongField
            id="contributor-bio"
            name="bio"
            label="About them"
            lines={3}
            value={contributor.bio}
            problem={problems.bio}
            hint="On their page, over their stories"
          />
          <Choice
            id="contributor-account"
            name="userId"
            label="Account"
            none="None: does not work at the desk"
            choices={accounts}
            chosen={contributor.userId ?? ''}
            problem={problems.userId}
          />
          <PictureChoice photo={photo} problem={problems.photoId} />
        </>
      )}
    </SharedForm>
  );
}
