import type { ReactNode } from 'react';
import { Banner } from '#components/front/banner.tsx';
import { Footer } from '#components/ui/footer.tsx';
import { Masthead } from '#components/ui/masthead.tsx';
import { getBanner } from '#db/front/public.ts';
import { getHead } from '#db/live/public.ts';
import { site } from '../site.ts';
import { leafletsOfHouse, sectionsOfPaper } from './sections.ts';
import { words } from './words.ts';

type FrameProps = { current?: string; isFront?: boolean; edition?: number; children: ReactNode };

/** The paper around a page: skip link, masthead, the page itself, footer. Programs that look for the text of a page take an id like `content` as a sign that all in it is that text. */
export async function Frame({ children, ...masthead }: FrameProps) {
  const [all, banner, head, leaflets] = await Promise.all([sectionsOfPaper(), getBanner(), getHead(), leafletsOfHouse()]);
  const sections = all.filter((each) => !each.isRetired);
  const top = sections.filter((each) => !each.parentSlug).map(placeOf);
  const nested = top.map((place) => ({ ...place, parts: sections.filter(({ parentSlug }) => `/${parentSlug}` === place.href).map(placeOf) }));
  return (
    <>
      <a className="skip" href="#start">
        {words.chrome.skip}
      </a>
      {banner && <Banner banner={banner} site={site} />}
      <Masthead site={site} sections={top} air={head} {...masthead} />
      <main id="start">{children}</main>
      <Footer
        site={site}
        sections={nested}
        house={leaflets.map(({ name, headline }) => ({ href: `/${name}`, name: headline }))}
        hasChannels={head.hasChannels}
      />
    </>
  );
}

function placeOf({ slug, name }: { slug: string; name: string }) {
  return { href: `/${slug}`, name };
}
