import { wordsFor } from '#components/ui/messages/words.ts';
import type { Site } from '#components/ui/site.ts';
import type { PublicBanner } from '#db/front/banner-rules.ts';

/** The line over every page while there is news that cannot wait. */
export function Banner({ banner: { level, text, path }, site }: { banner: PublicBanner; site: Site }) {
  const { words } = wordsFor(site.language, site.language);
  return (
    <aside className={`banner banner-${level}`} aria-label={words.levels[level]}>
      <p>
        <strong>{words.levels[level]}</strong> <span dir="auto">{path ? <a href={path}>{text}</a> : text}</span>
      </p>
    </aside>
  );
}
