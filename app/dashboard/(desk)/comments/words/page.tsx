import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { countQueues } from '#db/comment/queries.ts';
import { listWords } from '#db/comment/setting-queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { QueueTabs } from '../queue-tabs.tsx';
import { RemoveWord, WordForm } from './word-form.tsx';

export const metadata: Metadata = { title: 'Word list' };

export default async function WordsPage() {
  const actor = await requireActor('/dashboard/comments/words');
  if (!may(actor, 'comment.word')) notFound();
  const [words, counts] = await Promise.all([listWords(actor), countQueues(actor)]);
  return (
    <>
      <h1 className="mb-2 font-serif text-3xl font-bold">Word list</h1>
      <QueueTabs current="words" counts={counts} />
      <p className="hint mb-4">A comment with one of these in it, or in its name, is held. Capitals do not count.</p>
      <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_20rem]">
        <ul className="sheet divide-y divide-line self-start">
          {words.map(({ id, pattern }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-2 p-3">
              <span dir="auto" className="break-all">
                {pattern}
              </span>
              <RemoveWord wordId={id} pattern={pattern} />
            </li>
          ))}
          {words.length === 0 && <li className="p-4">No words yet.</li>}
        </ul>
        <div className="sheet self-start p-4">
          <h2 className="mb-3 font-bold">Add a word</h2>
          <WordForm />
        </div>
      </div>
    </>
  );
}
