import { useEffect, useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { DeskDialog } from '#components/desk/desk-dialog.tsx';
import { Field } from '#components/desk/field.tsx';
import { place } from '../uses/actions.ts';

type Story = { id: string; headline: string };

/** Puts one photo on a story that is found by its words. */
export function UseDialog({ photoId, onSaid, onClose }: { photoId: string; onSaid: (said: string) => void; onClose: () => void }) {
  const [text, setText] = useState('');
  const [stories, setStories] = useState<Story[]>([]);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(`/api/desk/stories?q=${encodeURIComponent(text)}`, { signal: stop.signal }).catch(() => undefined);
      if (answer?.ok) setStories(await answer.json());
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);

  async function use({ id: storyId, headline }: Story) {
    const state = await answered(place({ storyId, photoId }));
    if (!state?.ok) return setProblem(state?.message ?? 'The server did not answer. Try again.');
    onSaid(`It is on “${headline || 'the story without a headline'}” now.`);
    onClose();
  }

  return (
    <DeskDialog title="Use in a story" onClose={onClose}>
      <Field label="Find the story" value={text} problem={problem} onChange={(event) => setText(event.target.value)} />
      <ul className="mt-3 grid gap-1">
        {stories.slice(0, 12).map((story) => (
          <li key={story.id}>
            <button type="button" className="button w-full justify-start text-start" dir="auto" onClick={() => use(story)}>
              {story.headline || 'No headline yet'}
            </button>
          </li>
        ))}
      </ul>
    </DeskDialog>
  );
}
