import { type Container, type FrontCard, shownSize } from '#db/front/rules.ts';
import { FITS, type FrontFacts } from '#db/front/warn-rules.ts';
import { StoryFinder } from '../story-finder.tsx';
import { CardCrop } from './card-crop.tsx';

type CardFieldsProps = {
  card: FrontCard;
  container: Container;
  facts: Map<string, FrontFacts>;
  onKnow: (story: FrontFacts) => void;
  onChange: (patch: Partial<FrontCard>) => void;
};

const SIZES: Record<FrontCard['size'], string> = { usual: 'As the container has it', large: 'Large', small: 'Headline only' };

/** What is chosen for one card on this front; an empty field leaves the story's own words. */
export function CardFields({ card, container, facts, onKnow, onChange }: CardFieldsProps) {
  const { storyId, headline, size, crop, sublinks } = card;
  const own = facts.get(storyId);
  const fits = FITS[shownSize(container.kind, container.cards.indexOf(card), size)];
  const length = (headline || own?.headline || '').length;
  const text = (field: 'kicker' | 'headline' | 'standfirst', label: string, most: number, hint?: string) => (
    <div className="field">
      <label htmlFor={`${field}-${storyId}`}>{label}</label>
      <input
        id={`${field}-${storyId}`}
        className="input"
        dir="auto"
        maxLength={most}
        value={card[field]}
        placeholder={field === 'headline' ? own?.headline : undefined}
        aria-describedby={hint ? `${field}-${storyId}-hint` : undefined}
        onChange={(event) => onChange({ [field]: event.target.value })}
      />
      {hint && (
        <p id={`${field}-${storyId}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
  return (
    <div className="grid gap-3 border-t border-line pt-3 sm:grid-cols-2">
      {text('headline', 'Headline here', 160, `${length} of about ${fits} characters`)}
      {text('kicker', 'Kicker here', 40)}
      {text('standfirst', 'Standfirst here', 300)}
      <div className="field">
        <label htmlFor={`size-${storyId}`}>Size</label>
        <select id={`size-${storyId}`} className="input" value={size} onChange={(event) => onChange({ size: event.target.value as FrontCard['size'] })}>
          {Object.entries(SIZES).map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <CardCrop storyId={storyId} crop={crop} photoId={own?.photoId ?? null} onChange={(next) => onChange({ crop: next })} />
      <div className="grid content-start gap-2 sm:col-span-2">
        <p className="field-name">Links under it</p>
        {sublinks.map((id) => (
          <p key={id} className="flex items-center gap-2 text-sm">
            <span dir="auto">{facts.get(id)?.headline ?? 'Story'}</span>
            <button
              type="button"
              className="button button-small"
              aria-label={`Take the link to “${facts.get(id)?.headline ?? 'Story'}” away`}
              onClick={() => onChange({ sublinks: sublinks.filter((each) => each !== id) })}
            >
              Take away
            </button>
          </p>
        ))}
        {sublinks.length < 5 && (
          <StoryFinder
            label="Link to another story"
            verb="Link"
            onChoose={(story) => {
              onKnow(story);
              if (story.storyId !== storyId && !sublinks.includes(story.storyId)) onChange({ sublinks: [...sublinks, story.storyId] });
            }}
          />
        )}
      </div>
    </div>
  );
}
