import { QUEUES, type Queue } from '#db/comment/rules.ts';

const NAMES: Record<Queue, string> = {
  new: 'New',
  held: 'Held',
  reported: 'Reported',
  appealed: 'Appeals',
  watched: 'Watched stories',
  decided: 'Decided',
};

/** The queues with how much waits in each, the list of words and the bans. */
export function QueueTabs({ current, counts, story }: { current: Queue | 'words' | 'bans'; counts: Record<Queue, number>; story?: string }) {
  const tabs = [
    ...QUEUES.map((queue) => ({
      id: queue as string,
      name: counts[queue] > 0 ? `${NAMES[queue]} (${counts[queue]})` : NAMES[queue],
      href: `/dashboard/comments?queue=${queue}${story ? `&story=${story}` : ''}`,
    })),
    { id: 'words', name: 'Word list', href: '/dashboard/comments/words' },
    { id: 'bans', name: 'Bans', href: '/dashboard/comments/bans' },
  ];
  return (
    <nav aria-label="Queues" className="mb-4">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-b border-line text-sm">
        {tabs.map(({ id, name, href }) => (
          <li key={id}>
            <a
              href={href}
              aria-current={id === current ? 'page' : undefined}
              className="inline-block py-2 hover:underline aria-[current]:border-b-2 aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
