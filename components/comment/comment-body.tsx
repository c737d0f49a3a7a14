import { partsOf } from '#db/comment/text-rules.ts';

/** What somebody wrote, in paragraphs; links of readers are for readers, not for search engines. */
export function CommentBody({ body }: { body: string }) {
  const paragraphs = body.split(/\n{2,}/);
  return (
    <div className="comment-body" dir="auto">
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of a comment never change
        <p key={index}>
          {partsOf(paragraph).map(({ text, href }, place) =>
            href ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the words of a comment never change
              <a key={place} href={href} rel="nofollow ugc noopener">
                {text}
              </a>
            ) : (
              text
            ),
          )}
        </p>
      ))}
    </div>
  );
}
