import type { Metadata } from 'next';
import { Moment } from '#components/ui/moment.tsx';
import { listNotices } from '#db/notice/queries.ts';
import { NOTICE_NAMES } from '#db/notice/rules.ts';
import { listOwnAssignments } from '#db/story/desk-queries.ts';
import { requireActor } from '../../../auth.ts';
import { site } from '../../../site.ts';
import { SeeButton } from './see-button.tsx';

export const metadata: Metadata = { title: 'Inbox' };

type Notice = Awaited<ReturnType<typeof listNotices>>['open'][number];
type Assigned = Awaited<ReturnType<typeof listOwnAssignments>>[number];

export default async function InboxPage() {
  const actor = await requireActor('/dashboard/inbox');
  const [{ open, put }, assigned] = await Promise.all([listNotices(actor), listOwnAssignments(actor)]);
  return (
    <>
      <h1 className="mb-4 font-serif text-3xl font-bold">Inbox</h1>
      <div className="grid gap-6 lg:grid-cols-2">
        <section aria-labelledby="new" className="grid min-w-0 content-start gap-3">
          <div className="flex min-h-9 flex-wrap items-center justify-between gap-2">
            <h2 id="new" className="text-lg font-bold">
              New
            </h2>
            {open.length > 1 && <SeeButton name="Put all away" />}
          </div>
          {open.length === 0 && (
            <p className="sheet p-6 text-center">
              Nothing new. You are told here when somebody mentions you, assigns or files you a story, gives yours back, or drops your plan.
            </p>
          )}
          <ul className="grid gap-3">
            {open.map((notice) => (
              <li key={notice.id} className="sheet flex items-start justify-between gap-3 p-4">
                <Line notice={notice} />
                <SeeButton name="Put away" noticeId={notice.id} />
              </li>
            ))}
          </ul>
          {put.length > 0 && (
            <details>
              <summary className="cursor-pointer py-2 text-sm font-semibold">Put away ({put.length})</summary>
              <ul className="mt-2 grid gap-3">
                {put.map((notice) => (
                  <li key={notice.id} className="sheet p-4">
                    <Line notice={notice} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
        <section aria-labelledby="assigned" className="grid min-w-0 content-start gap-3">
          <h2 id="assigned" className="flex min-h-9 items-center text-lg font-bold">
            Assigned to you
          </h2>
          {assigned.length === 0 && <p className="sheet p-6 text-center">Nothing is assigned to you.</p>}
          <ul className="grid gap-3">
            {assigned.map((each) => (
              <li key={each.id} className="sheet p-4">
                <Assignment assigned={each} now={Date.now()} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function Line({ notice: { kind, storyId, text, at } }: { notice: Notice }) {
  return (
    <p className="min-w-0">
      <span className="hint block">
        {NOTICE_NAMES[kind]} · <Moment at={at} language={site.language} timeZone={site.timeZone} form="short" />
      </span>
      <span dir="auto" className="block break-words whitespace-pre-line">
        {text}
      </span>
      {kind === 'reported' && (
        <a href="/dashboard/reports" className="me-4 inline-block py-1 text-sm underline">
          Answer the report
        </a>
      )}
      {kind === 'rights' && (
        <a href="/dashboard/photos/ending" className="me-4 inline-block py-1 text-sm underline">
          Rights that end
        </a>
      )}
      {storyId && (
        <a href={`/dashboard/stories/${storyId}`} className="inline-block py-1 text-sm underline">
          Open the story
        </a>
      )}
    </p>
  );
}

function Assignment({ assigned: { storyId, headline, section, dueAt, note, by }, now }: { assigned: Assigned; now: number }) {
  return (
    <p>
      <a href={`/dashboard/stories/${storyId}`} dir="auto" className="font-serif text-lg font-bold hover:underline">
        {headline || 'Untitled story'}
      </a>
      <span className="hint block">
        {[section, `asked by ${by}`].filter(Boolean).join(' · ')}
        {note && ` · ${note}`}
      </span>
      {dueAt && (
        <span className={dueAt < now ? 'block font-semibold text-accent' : 'block'}>
          {dueAt < now ? 'Was due' : 'Due'} <Moment at={dueAt} language={site.language} timeZone={site.timeZone} form="short" />
        </span>
      )}
    </p>
  );
}
