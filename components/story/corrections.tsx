import { Moment } from '#components/ui/moment.tsx';
import type { Site } from '#components/ui/site.ts';
import { CORRECTION_NAMES, type PublicCorrection } from '#db/correction/rules.ts';

type CorrectionsProps = { marked: Set<string>; corrections: PublicCorrection[]; placement: 'top' | 'foot'; site: Site };

/** What was changed in a story after it was published, in the sentences its readers are told. */
export function Corrections({ marked, corrections, placement, site }: CorrectionsProps) {
  const told = corrections.filter((each) => each.publicText && each.placement === placement);
  return told.map((each) => (
    <aside key={each.id} className="correction" id={`correction-${each.id}`} aria-label={CORRECTION_NAMES[each.kind]}>
      <p className="correction-kind" lang={site.language} dir="ltr">
        {CORRECTION_NAMES[each.kind]} <Moment at={each.at} language={site.language} timeZone={site.timeZone} />
      </p>
      <p>
        {each.publicText} {each.blockId && marked.has(each.blockId) && <a href={`#passage-${each.blockId}`}>The passage</a>}
      </p>
    </aside>
  ));
}
