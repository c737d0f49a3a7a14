import type { Around } from '#components/ui/messages/words.ts';
import type { StoryPage } from '#db/release/rules.ts';

/** Text size, listening and saving: places for what only a script can do, empty where none runs. */
export function ReadingTools({ story, around }: { story: StoryPage; around: Around }) {
  const { reading, whatChanged } = around.words;
  return (
    <div className="reading-tools" lang={around.language} dir={around.direction}>
      <text-size data-label={reading.textSize} data-smaller={reading.smaller} data-larger={reading.larger} />
      <listen-story
        data-language={story.language}
        data-listen={reading.listen}
        data-pause={reading.pause}
        data-resume={reading.resume}
        data-stop={reading.stop}
      />
      <save-story
        data-path={story.path}
        data-headline={story.headline}
        data-language={story.language}
        data-direction={story.direction}
        data-updated={story.updatedAt}
        data-save={reading.save}
        data-saved={reading.saved}
        data-list={reading.savedStories}
        data-again={reading.saveAgain}
        data-changed={reading.changedSince}
        data-what={whatChanged}
        data-failed={reading.notSaved}
      />
    </div>
  );
}

/** The scripts of a story's page; the text has its size before it is first drawn. */
export function ReadingScripts() {
  return (
    <>
      <script type="module" async blocking="render" src="/enhance/text-size.js" />
      <script type="module" src="/enhance/story.js" />
    </>
  );
}

type Enhanced = React.HTMLAttributes<HTMLElement> & Record<`data-${string}`, string | number>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'text-size': Enhanced;
      'listen-story': Enhanced;
      'save-story': Enhanced;
      'saved-list': Enhanced;
      'share-story': Enhanced;
      'report-error': Enhanced;
    }
  }
}
