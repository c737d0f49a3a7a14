import type { ReactNode } from 'react';
import { Headline } from '#components/story/headline.tsx';
import { type Around, wordsFor } from '#components/ui/messages/words.ts';
import type { StoryPage } from '#db/release/rules.ts';
import { Frame } from '../../frame.tsx';

type CommentsFrameProps = { story: StoryPage; heading: string; around: Around; children: ReactNode };

/** A page about the comments of a story: what it is, and the way back to the story. */
export function CommentsFrame({ story, heading, around, children }: CommentsFrameProps) {
  return (
    <Frame current={`/${story.parent?.slug ?? story.sectionSlug}`}>
      <div className="comments-page" lang={around.language} dir={around.direction} data-nosnippet="">
        <h1>{heading}</h1>
        <p className="comments-on">
          <a href={story.path} lang={story.language} dir={story.direction}>
            <Headline story={story} words={wordsFor(story.language, around.language).words} />
          </a>
        </p>
        {children}
      </div>
    </Frame>
  );
}
