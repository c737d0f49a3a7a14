'use client';

import { useState } from 'react';
import { Choice } from '#components/desk/choice.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { PictureChoice } from '#components/desk/picture-choice.tsx';
import type { UploadedPhoto } from '#components/desk/upload.ts';
import { COLOUR_NAMES, COLOURS, type Colour, FONT_NAMES, FONTS, type Font, type Theme, weakColours } from '#db/theme/rules.ts';
import { set } from './actions.ts';
import { ColourField } from './colour-field.tsx';
import { Sample } from './sample.tsx';

const HEX = /^#[0-9a-f]{6}$/i;
const CHOICES = FONTS.map((id) => ({ id, name: FONT_NAMES[id] }));

/** The handful of tokens a paper's look is made of, with a sample of each paper beside them. */
export function ThemeForm({ theme, logo, siteName }: { theme: Theme; logo?: UploadedPhoto; siteName: string }) {
  const [colours, setColours] = useState<Record<Colour, string>>(theme);
  const isReadable = COLOURS.every((name) => HEX.test(colours[name]));
  const weak = new Map(isReadable ? weakColours(colours) : []);
  return (
    <DeskForm<unknown>
      label="Give the paper this look"
      run={({ name = '', tagline = '', photoId = '', headlineFont = '', textFont = '' }) =>
        set({ ...colours, name, tagline, logoId: photoId || null, headlineFont: headlineFont as Font, textFont: textFont as Font })
      }
      done={() => 'Every page has it.'}
    >
      {(problems) => (
        <div className="grid gap-6 lg:grid-cols-2">
          <div className="grid content-start gap-4">
            <Field
              label="Name"
              name="name"
              maxLength={60}
              defaultValue={theme.name}
              placeholder={siteName}
              problem={problems.name}
              hint="Empty: the name in the configuration"
            />
            <Field label="The line under it" name="tagline" maxLength={120} defaultValue={theme.tagline} problem={problems.tagline} />
            <PictureChoice photo={logo} problem={problems.logoId} />
            <Choice id="theme-headline" name="headlineFont" label="Headlines are set in" choices={CHOICES} chosen={theme.headlineFont} />
            <Choice id="theme-text" name="textFont" label="Texts are set in" choices={CHOICES} chosen={theme.textFont} />
          </div>
          <div className="grid content-start gap-3">
            <div className="grid gap-3 sm:grid-cols-2">
              {COLOURS.map((name) => (
                <ColourField
                  key={name}
                  id={`theme-${name}`}
                  label={COLOUR_NAMES[name]}
                  value={colours[name]}
                  problem={problems[name] ?? weak.get(name)}
                  onChange={(value) => setColours({ ...colours, [name]: value })}
                />
              ))}
            </div>
            <Sample paper={colours.paper} ink={colours.ink} accent={colours.accent} />
            <Sample paper={colours.darkPaper} ink={colours.darkInk} accent={colours.darkAccent} />
          </div>
        </div>
      )}
    </DeskForm>
  );
}
