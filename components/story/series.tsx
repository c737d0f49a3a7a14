import type { Around } from '#components/ui/messages/words.ts';
import type { SeriesPart } from '#db/release/rules.ts';

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
      {previous && <Neighbour label={words.previousPart} rel="prev" part={previous} />}
      {next && <Neighbour label={words.nextPart} rel="next" part={next} />}
    </nav>
  ));
}

function Neighbour({ label, rel, part }: { label: string; rel: 'prev' | 'next'; part: NonNullable<SeriesPart['next']> }) {
  return (
    <p className={`series-${rel}`}>
      <span className="label">{label}</span>
      <a rel={rel} href={part.path} lang={part.language} dir="auto">
        {part.headline}
      </a>
    </p>
  );
}
