import type { Around, Words } from '#components/ui/messages/words.ts';
import type { SeriesPart } from '#db/release/rules.ts';
import { Headline } from './headline.tsx';

/** Above a story: which part of which series it is. */
export function SeriesLine({ series, around }: { series: SeriesPart[]; around: Around }) {
  return series.map(({ slug, name, part, of }) => (
    <p key={slug} className="series-line">
      <a href={`/tag/${slug}`} dir="auto">
        {name}
      </a>{' '}
      <span lang={around.language} dir={around.direction}>
        {around.words.part(part, of)}
      </span>
    </p>
  ));
}

/** Under a story: the parts before and after it. */
export function SeriesNav({ series, around: { words, language, direction } }: { series: SeriesPart[]; around: Around }) {
  return series.map(({ slug, name, previous, next }) => (
    <nav key={slug} className="series-nav" aria-label={name} lang={language} dir={direction}>
      {previous && <Neighbour words={words} rel="prev" part={previous} />}
      {next && <Neighbour words={words} rel="next" part={next} />}
    </nav>
  ));
}

function Neighbour({ words, rel, part }: { words: Words; rel: 'prev' | 'next'; part: NonNullable<SeriesPart['next']> }) {
  return (
    <p className={`series-${rel}`}>
      <span className="label">{rel === 'prev' ? words.previousPart : words.nextPart}</span>
      <a rel={rel} href={part.path} lang={part.language} dir="auto">
        <Headline story={part} words={words} />
      </a>
    </p>
  );
}
