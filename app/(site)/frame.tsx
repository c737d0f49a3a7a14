import type { ReactNode } from 'react';
import { Footer } from '#components/ui/footer.tsx';
import { Masthead } from '#components/ui/masthead.tsx';
import { site } from '../site.ts';
import { leafletsOfHouse, sectionsOfPaper } from './sections.ts';

type FrameProps = { current?: string; isFront?: boolean; edition?: number; children: ReactNode };

/** The paper around a page: skip link, masthead, the page itself, footer. */
export async function Frame({ children, ...masthead }: FrameProps) {
  const sections = (await sectionsOfPaper()).filter((each) => !each.isRetired);
  const leaflets = await leafletsOfHouse();
  const top = sections.filter((each) => !each.parentSlug).map(placeOf);
  const nested = top.map((place) => ({ ...place, parts: sections.filter(({ parentSlug }) => `/${parentSlug}` === place.href).map(placeOf) }));
  return (
    <>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <Masthead site={site} sections={top} {...masthead} />
      <main id="content">{children}</main>
      <Footer site={site} sections={nested} house={leaflets.map(({ name, headline }) => ({ href: `/${name}`, name: headline }))} />
    </>
  );
}

function placeOf({ slug, name }: { slug: string; name: string }) {
  return { href: `/${slug}`, name };
}
