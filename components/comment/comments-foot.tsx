import type { Around } from '#components/ui/messages/words.ts';
import type { Site } from '#components/ui/site.ts';
import type { PublicComment, Standing } from '#db/comment/rules.ts';
import { Comment } from './comment.tsx';

type CommentsFootProps = { path: string; standing: Standing; count: number; picks: PublicComment[]; site: Site; around: Around };

/** What stands at the foot of a story about its comments: how many, what the paper recommends of them, the way to all and to writing one. */
export function CommentsFoot({ path, standing, count, picks, site, around }: CommentsFootProps) {
  if (standing === 'off' || (standing === 'closed' && count === 0)) return null;
  const { comments: words } = around.words;
  return (
    <section className="comments-foot" aria-labelledby="comments" lang={around.language} dir={around.direction} data-nosnippet="">
      <h2 id="comments">{words.heading}</h2>
      {count === 0 ? (
        <p>
          <strong>{words.none}</strong>. {words.invite}
        </p>
      ) : (
        <p>{words.count(count)}</p>
      )}
      {picks.map((pick) => (
        <Comment key={pick.id} comment={pick} isOpen={false} site={site} around={around} />
      ))}
      <p className="comments-ways">
        {count > 0 && (
          <a className="act" href={`${path}/comments`}>
            {words.all(count)}
          </a>
        )}
        {standing === 'open' ? (
          <a className="act" href={`${path}/comment`} rel="nofollow">
            {words.write}
          </a>
        ) : (
          <span>{words.closed}</span>
        )}
      </p>
    </section>
  );
}
