import type { Metadata } from 'next';
import { wordsFor } from '#components/ui/messages/words.ts';
import { site } from '../../site.ts';
import { Frame } from '../frame.tsx';

const around = wordsFor(site.language, site.language);
const { savedStories, changedSince, savedPage } = around.words.reading;

export const metadata: Metadata = { title: savedStories, robots: { index: false } };

/** How saving works, and where script runs, what is saved on this device; that alone makes the list, the page is the same for everybody. */
export default function SavedPage() {
  return (
    <Frame>
      <div className="list-page" lang={around.language} dir={around.direction}>
        <header className="list-head">
          <h1>{savedStories}</h1>
          <p>{savedPage.intro}</p>
        </header>
        <saved-list
          className="saved-list"
          data-none={savedPage.none}
          data-on={savedPage.savedOn}
          data-remove={savedPage.remove}
          data-gone={savedPage.gone}
          data-changed={changedSince}
          data-what={around.words.whatChanged}
        />
        <div className="saved-how">
          <p>{savedPage.how}</p>
          <p>{savedPage.without}</p>
        </div>
      </div>
      <script type="module" src="/enhance/saved-list.js" />
    </Frame>
  );
}
