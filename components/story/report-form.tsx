import type { Around } from '#components/ui/messages/words.ts';
import type { StoryPage } from '#db/release/rules.ts';
import { CONTACT_LENGTH, MESSAGE_LENGTH } from '#db/report/rules.ts';

type ReportFormProps = {
  story: Pick<StoryPage, 'path' | 'headline' | 'language' | 'direction'>;
  /** What the reader had before them; `block` and `passage` are empty for the story as a whole. */
  read: { version: number; block: string; passage: string };
  /** When the form was made, in UTC milliseconds. */
  shown: number;
  around: Around;
};

/** The form behind “something wrong here?”: plain HTML, in the language of the story. */
export function ReportForm({ story, read, shown, around }: ReportFormProps) {
  const words = around.words.reading.report;
  const text = { lang: story.language, dir: story.direction };
  return (
    <div className="list-page" lang={around.language} dir={around.direction}>
      <header className="list-head">
        <h1>{words.title}</h1>
        <p {...text}>
          <a href={story.path}>{story.headline}</a>
        </p>
        <p>{words.intro}</p>
      </header>
      <form className="report-form" method="post" action={`${story.path}/report/send`}>
        <p className="report-problem" role="alert" id="problem" />
        {read.passage && (
          <div>
            <p id="passage">{words.passage}</p>
            <blockquote aria-labelledby="passage" {...text}>
              {read.passage}
            </blockquote>
          </div>
        )}
        <input type="hidden" name="block" value={read.block} />
        <input type="hidden" name="version" value={read.version} />
        <input type="hidden" name="shown" value={shown} />
        <div>
          <label htmlFor="message">{words.message}</label>
          <textarea id="message" name="message" dir="auto" required maxLength={MESSAGE_LENGTH} aria-describedby="problem" />
        </div>
        <div>
          <label htmlFor="contact">{words.contact}</label>
          <input id="contact" name="contact" dir="auto" autoComplete="email" maxLength={CONTACT_LENGTH} aria-describedby="contact-hint" />
          <p className="hint" id="contact-hint">
            {words.contactHint}
          </p>
        </div>
        <p className="report-trap" aria-hidden="true">
          <label htmlFor="website">{words.trap}</label>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" />
        </p>
        <button type="submit">{words.send}</button>
      </form>
    </div>
  );
}
