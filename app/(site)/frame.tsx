import type { ReactNode } from 'react';
import { Footer } from '#components/ui/footer.tsx';
import { Masthead } from '#components/ui/masthead.tsx';
import { site } from '../site.ts';
import { sectionsOfPaper } from './sections.ts';

/** The paper around a page: skip link, masthead, the page itself, footer. */
export async function Frame({ current, isFront, children }: { current?: string; isFront?: boolean; children: ReactNode }) {
  const sections = (await sectionsOfPaper()).filter((each) => !each.isRetired);
  const top = sections.filter((each) => !each.parentSlug).map(({ slug, name }) => ({ href: `/${slug}`, name }));
  const all = sections.map(({ slug, name }) => ({ href: `/${slug}`, name }));
  return (
    <>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <Masthead site={site} sections={top} current={current} isFront={isFront} />
      <main id="content">{children}</main>
      <Footer site={site} sections={all} />
    </>
  );
}
