import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Moment } from '#components/ui/moment.tsx';
import { getTheme, listThemes } from '#db/theme/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { site } from '../../../site.ts';
import { BringBack } from './bring-back.tsx';
import { ThemeForm } from './theme-form.tsx';

export const metadata: Metadata = { title: 'Look' };

export default async function ThemePage() {
  const actor = await requireActor('/dashboard/theme');
  if (!may(actor, 'theme.set')) notFound();
  const [{ tokens, logo }, themes] = await Promise.all([getTheme(actor), listThemes(actor)]);
  return (
    <>
      <h1 className="mb-1 font-serif text-3xl font-bold">The look of the paper</h1>
      <p className="hint mb-4">Name, logo, colours and fonts, on every page at once. Colours that could not be read are refused.</p>
      <ThemeForm key={themes[0]?.id ?? 0} theme={tokens} logo={logo} siteName={site.name} />
      <h2 className="mt-8 mb-2 font-bold">Earlier looks</h2>
      {themes.length === 0 && <p className="hint">The paper has its first look. Each change stays here and can be brought back.</p>}
      <ol className="sheet divide-y divide-line empty:hidden">
        {themes.map((each, index) => (
          <li key={each.id} className="flex flex-wrap items-center gap-3 p-3 text-sm">
            <p className="me-auto">
              <Moment at={each.at} language={site.language} timeZone={site.timeZone} form="short" /> by {each.by ?? 'Broadsheet'}
              {each.tokens.name && ` · ${each.tokens.name}`}
            </p>
            {index === 0 ? <span className="hint">As it is now</span> : <BringBack theme={each.tokens} />}
          </li>
        ))}
      </ol>
    </>
  );
}
