import type { Around } from '#components/ui/messages/words.ts';
import type { Site } from '#components/ui/site.ts';
import type { StoryPage } from '#db/release/rules.ts';

/** Ways to pass a story on: plain links that carry nothing but its address and headline. */
export function Share({ story, site, around }: { story: StoryPage; site: Site; around: Around }) {
  const url = encodeURIComponent(`${site.url}${story.path}`);
  const text = encodeURIComponent(story.headline);
  const { copyLink, copied, shareWith } = around.words.reading;
  const ways = [
    { name: around.words.mail, href: `mailto:?subject=${text}&body=${url}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${text}%20${url}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { name: 'X', href: `https://x.com/intent/post?text=${text}&url=${url}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${text}%20${url}` },
  ];
  return (
    <share-story data-copy={copyLink} data-copied={copied} data-more={shareWith}>
      <nav className="share" aria-label={around.words.shareStory} lang={around.language} dir={around.direction}>
        <span className="label">{around.words.share}</span>
        <ul>
          {ways.map(({ name, href }) => (
            <li key={name}>
              <a href={href} rel="noopener noreferrer">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </share-story>
  );
}
