import type { Around } from '#components/ui/messages/words.ts';
import { Moment } from '#components/ui/moment.tsx';
import type { Site } from '#components/ui/site.ts';
import type { PublicCorrection } from '#db/correction/rules.ts';

type CorrectionsProps = { marked: Set<string>; corrections: PublicCorrection[]; placement: 'top' | 'foot'; site: Site; around: Around };

/** What was changed in a story after it was published, in the sentences its readers are told. */
export function Corrections({ marked, corrections, placement, site, around }: CorrectionsProps) {
  const told = corrections.filter((each) => each.publicText && each.placement === placement);
  return told.map((each) => (
    <aside key={each.id} className="correction" id={`correction-${each.id}`} aria-label={around.words.kinds[each.kind]}>
      <p className="correction-kind" lang={around.language} dir={around.direction}>
        {around.words.kinds[each.kind]} <Moment at={each.at} language={around.language} timeZone={site.timeZone} />
      </p>
      <p>
        {each.publicText} {each.blockId && marked.has(each.blockId) && <a href={`#passage-${each.blockId}`}>{around.words.passage}</a>}
      </p>
    </aside>
  ));
}
