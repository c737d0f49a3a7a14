import type { DeskPlace } from '#components/desk/desk-places.tsx';
import { type Actor, may, type Verb } from '#db/user/rules.ts';

type Waiting = { notices: number; comments: number; reports: number };

/** Where this person can go at the desk: the places of every day first, the others in groups. */
export function placesFor(actor: Actor, { notices, comments, reports }: Waiting): DeskPlace[] {
  const place = (href: string, name: string, verb?: Verb, group?: string): DeskPlace[] =>
    verb && !may(actor, verb) ? [] : [{ href: `/dashboard${href}`, name, group }];
  const counted = (name: string, count: number) => (count > 0 ? `${name} (${count})` : name);
  return [
    ...place('', 'Stories'),
    ...place('/board', 'Board'),
    ...place('/inbox', counted('Inbox', notices)),
    ...place('/agenda', 'Agenda'),
    ...place('/photos', 'Photos'),
    ...place('/fronts', 'Fronts', 'front.edit'),
    ...place('/live', 'Live', 'channel.air'),
    ...place('/comments', counted('Comments', comments), 'comment.read'),
    ...(reports > 0 || may(actor, 'report.answer') ? place('/reports', counted('Reports', reports)) : []),
    ...place('/tags', 'Tags', 'tag.edit', 'Names'),
    ...place('/contributors', 'Contributors', 'contributor.edit', 'Names'),
    ...place('/sections', 'Sections', 'section.create', 'Names'),
    ...place('/style', 'Style', undefined, 'Paper'),
    ...place('/leaflets', 'House', 'leaflet.edit', 'Paper'),
    ...place('/theme', 'Look', 'theme.set', 'Paper'),
    ...place('/people', 'People', 'user.add', 'Desk'),
    ...place('/audit', 'Audit', 'audit.read', 'Desk'),
  ];
}
