import type { Around } from '#components/ui/messages/words.ts';
import type { StoryPage } from '#db/release/rules.ts';
import { ownName } from '#db/story/translation-rules.ts';

/** The other languages a story can be read in, each by its own name. */
export function Translations({ story, around }: { story: Pick<StoryPage, 'translations'>; around: Around }) {
  if (story.translations.length === 0) return null;
  return (
    <p className="translations" lang={around.language} dir={around.direction}>
      {around.words.reading.alsoIn}{' '}
      {story.translations.map(({ path, language }, index) => (
        <span key={path}>
          {index > 0 && ' · '}
          <a href={path} hrefLang={language} lang={language} rel="alternate">
            {ownName(language)}
          </a>
        </span>
      ))}
    </p>
  );
}
