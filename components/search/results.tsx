import { Picture } from '#components/photo/picture.tsx';
import { Card } from '#components/story/card.tsx';
import { Headline } from '#components/story/headline.tsx';
import { Marked } from '#components/ui/marked.tsx';
import { type Words, wordsFor } from '#components/ui/messages/words.ts';
import { Moment } from '#components/ui/moment.tsx';
import type { Site } from '#components/ui/site.ts';
import type { StoryCard } from '#db/release/rules.ts';
import type { Piece } from '#db/search/highlight-rules.ts';
import type { SearchForm } from '#db/search/rules.ts';
import { MOST_TYPED } from '#db/search/term-rules.ts';

type Result = { card: StoryCard; headline: Piece[]; standfirst: Piece[]; excerpt: Piece[] };
type Found = { results: Result[]; count: number; hasMore: boolean; way: 'all' | 'begins' | 'some'; suggestion?: string };
type ResultsProps = { asked: SearchForm; found?: Found; instead?: { name: string; cards: StoryCard[] }; site: Site; words: Words };

/** What a search found, or what to read where it found nothing. */
export function Results({ asked, found, instead, site, words }: ResultsProps) {
  return (
    <>
      {found && <Said asked={asked} found={found} words={words} />}
      {found && found.results.length > 0 && (
        <ol className="search-results">
          {found.results.map((result) => (
            <li key={result.card.path}>
              <Row result={result} site={site} />
            </li>
          ))}
        </ol>
      )}
      {instead && (
        <section className="search-instead" aria-labelledby="instead">
          <h2 className="strip-name" id="instead">
            {instead.name}
          </h2>
          {instead.cards.map((card) => (
            <Card key={card.path} card={card} site={site} size="small" slot="row" heading="h3" />
          ))}
        </section>
      )}
      {found && <Pages asked={asked} hasMore={found.hasMore} words={words} />}
    </>
  );
}

/** How the search went, in one place and in words. */
function Said({ asked, found, words: { search: words } }: { asked: SearchForm; found: Found; words: Words }) {
  const { results, count, way, suggestion } = found;
  return (
    <div className="search-said">
      {suggestion && (
        <p className="search-meant">
          {words.meant}{' '}
          <a href={addressOf({ ...asked, q: suggestion, page: 1 })} dir="auto">
            {suggestion}
          </a>
          ?
        </p>
      )}
      {[...asked.q].length > MOST_TYPED && <p>{words.tooLong}</p>}
      {results.length === 0 ? <p>{words.none}</p> : <p>{way === 'all' ? words.found(count) : words[way]}</p>}
    </div>
  );
}

function Row({ result: { card, headline, standfirst, excerpt }, site }: { result: Result; site: Site }) {
  const label = card.photo?.madeBy && wordsFor(site.language, site.language).words.madeBy[card.photo.madeBy];
  return (
    <article className="card card-row" lang={card.language} dir={card.direction}>
      {card.photo && (
        <div className="card-photo">
          <Picture photo={card.photo} renditions={card.photo.cuts.card} sizes="(min-width: 36rem) 13.9rem, 8rem" widest={640} alt="" />
        </div>
      )}
      <div className="card-words">
        <h2 className="card-headline">
          <a href={card.path}>
            <Headline story={card} words={wordsFor(card.language, site.language).words}>
              <Marked pieces={headline} />
            </Headline>
          </a>
        </h2>
        <p className="card-standfirst">
          <Marked pieces={standfirst} />
        </p>
        {excerpt.some(({ isFound }) => isFound) && (
          <p className="search-excerpt">
            <Marked pieces={excerpt} />
          </p>
        )}
        <p className="card-meta" lang={site.language} dir={site.direction}>
          {label && <span className="made-by">{label}</span>} <span>{card.sectionName}</span>{' '}
          <Moment at={card.publishedAt} language={site.language} timeZone={site.timeZone} form="day" />
        </p>
      </div>
    </article>
  );
}

function Pages({ asked, hasMore, words: { search: words } }: { asked: SearchForm; hasMore: boolean; words: Words }) {
  if (asked.page === 1 && !hasMore) return null;
  return (
    <nav className="pager" aria-label={words.pages}>
      {asked.page > 1 ? (
        <a rel="prev" href={addressOf({ ...asked, page: asked.page - 1 })}>
          {words.newer}
        </a>
      ) : (
        <span />
      )}
      <span>{asked.page}</span>
      {hasMore ? (
        <a rel="next" href={addressOf({ ...asked, page: asked.page + 1 })}>
          {words.older}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}

/** The address of a search, without what is as always. */
function addressOf({ sort, page, q, ...rest }: SearchForm): string {
  const fields = { q: q.slice(0, MOST_TYPED), ...rest, sort: sort === 'newest' ? sort : '', page: page > 1 ? String(page) : '' };
  return `/search?${new URLSearchParams(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])))}`;
}
