'use client';

import { useRef } from 'react';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { BodyEditor } from '#components/desk/editor/body-editor.tsx';
import { Field } from '#components/desk/field.tsx';
import type { LeafletName } from '#db/leaflet/rules.ts';
import type { Body } from '#db/story/body-rules.ts';
import type { StyleEntry } from '#db/style/rules.ts';
import { BodyProblem } from '../../stories/[id]/body-problem.tsx';
import { save } from '../actions.ts';

type LeafletFormProps = {
  name: LeafletName;
  /** The newest version, which what is saved takes the place of. */
  version: number;
  /** An older version that is shown to be brought back. */
  older?: number;
  headline: string;
  body: Body;
  language: string;
  direction: 'ltr' | 'rtl';
  style: StyleEntry[];
};

/** The words of a house page, before readers as soon as they are saved. */
export function LeafletForm({ name, version, older, headline, body, language, direction, style }: LeafletFormProps) {
  const text = useRef(body);
  return (
    <DeskForm<number>
      label={older ? 'Put this version back' : 'Save and publish'}
      run={({ headline: typed = '' }) => save({ name, version, headline: typed, body: text.current })}
      done={() => 'Saved. Readers see it now.'}
    >
      {(problems) => (
        <>
          {older && <p role="note">This is how version {older} read. Saving it makes it the newest.</p>}
          <Field label="Headline" name="headline" defaultValue={headline} required maxLength={120} problem={problems.headline} dir="auto" />
          <BodyEditor
            body={body}
            direction={direction}
            language={language}
            pictures={[]}
            style={style}
            ownId=""
            isEditable
            isPlain
            label="Text"
            onChange={(changed) => {
              text.current = changed;
            }}
          />
          <BodyProblem problems={problems} body={text.current} />
        </>
      )}
    </DeskForm>
  );
}
