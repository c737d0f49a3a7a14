import { z } from 'zod';
import { MAY, type Verb } from '../user/rules.ts';

export const AUDIT_PAGE = 50;
export const VERBS = Object.keys(MAY).filter((verb) => !('quiet' in MAY[verb as Verb])) as [Verb, ...Verb[]];

/** What the audit is narrowed by; unknown values fall away, as they come from an address. */
export const AuditFilter = z.object({
  who: z.string().min(1).max(64).optional().catch(undefined),
  verb: z.enum(VERBS).optional().catch(undefined),
  /** A day in the zone of the site. */
  day: z.iso.date().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type AuditFilter = z.output<typeof AuditFilter>;

/** What each verb did, to be read after the name of who did it. */
const DID: Partial<Record<Verb, string>> = {
  'story.create': 'began',
  'story.edit': 'saved',
  'story.file': 'filed',
  'story.return': 'returned',
  'story.ready': 'marked as ready',
  'story.publish': 'published',
  'story.override': 'published in spite of a warning',
  'story.schedule': 'scheduled',
  'story.unschedule': 'took off the schedule',
  'story.correct': 'corrected in the open',
  'story.withdraw': 'withdrew',
  'story.spike': 'spiked',
  'story.revive': 'revived',
  'story.restore': 'restored an older version of',
  'story.branch': 'set a text aside for',
  'story.hotfix': 'fixed the live text of',
  'story.takedown': 'took down for good',
  'story.embargo': 'set the embargo of',
  'story.end': 'planned the end of',
  'story.hold': 'held back at the last minute',
  'story.lapse': 'took off at its planned end',
  'story.assign': 'assigned',
  'story.unassign': 'ended an assignment of',
  'story.flag': 'flagged',
  'story.unflag': 'cleared a flag of',
  'story.note': 'wrote a note on',
  'story.resolve': 'settled a note on',
  'story.suggest': 'suggested a wording for',
  'story.decide': 'decided on a suggested wording for',
  'story.takeover': 'took over',
  'story.handback': 'handed back',
  'story.translate': 'linked a translation with',
  'story.untranslate': 'took a translation from',
  'story.batch': 'moved, with others,',
  'story.undo': 'undid a move of',
  'story.demo': 'loaded the demo newspaper',
  'photo.upload': 'uploaded the photo',
  'photo.edit': 'described the photo',
  'photo.crop': 'cut the photo',
  'photo.rights': 'said what rights we have in the photo',
  'photo.lease': 'permitted or banned for a time the photo',
  'photo.unlease': 'ended a permission or ban of the photo',
  'photo.withdraw': 'withdrew everywhere the photo',
  'photo.unwithdraw': 'put back everywhere the photo',
  'photo.turn': 'took from readers, as its rights ended, the photo',
  'photo.warn': 'warned of the end of the rights of the photo',
  'supplier.create': 'added the supplier',
  'supplier.edit': 'changed the supplier',
  'photo.remove': 'removed the photo',
  'photo.restore': 'brought back the photo',
  'photo.purge': 'deleted the files of the photo',
  'collection.create': 'began the collection',
  'collection.edit': 'changed the collection',
  'collection.archive': 'put away the collection',
  'collection.revive': 'brought back the collection',
  'story.replace': 'replaced a photo of',
  'story.caption': 'took over the words of a photo into',
  'photo.batch': 'described, with others, the photo',
  'photo.undo': 'took back a description, with others, of the photo',
  'template.save': 'saved the shoot template',
  'template.remove': 'removed the shoot template',
  'style.add': 'added to the house style',
  'style.edit': 'changed in the house style',
  'style.remove': 'took from the house style',
  'tag.propose': 'proposed the tag',
  'tag.create': 'added the tag',
  'tag.edit': 'changed the tag',
  'tag.approve': 'approved the tag',
  'tag.decline': 'declined the tag',
  'tag.merge': 'merged the tag',
  'tag.unmerge': 'took apart again the tag',
  'tag.batch': 'tagged, with others,',
  'section.create': 'added the section',
  'section.edit': 'changed the section',
  'section.move': 'moved the section',
  'section.retire': 'retired the section',
  'section.revive': 'brought back the section',
  'channel.create': 'added the channel',
  'channel.edit': 'changed the channel',
  'channel.remove': 'removed the channel',
  'channel.air': 'put on or off the air',
  'contributor.create': 'added the contributor',
  'contributor.edit': 'changed the contributor',
  'contributor.retire': 'retired the contributor',
  'contributor.revive': 'brought back the contributor',
  'contributor.merge': 'merged the contributor',
  'contributor.unmerge': 'took apart again the contributor',
  'front.launch': 'launched the front',
  'front.cancel': 'took back a launch of the front',
  'front.restore': 'restored an older front of',
  'banner.raise': 'raised the banner',
  'banner.lower': 'took down the banner',
  'theme.set': 'changed the look of the paper',
  'leaflet.edit': 'rewrote the page',
  'comment.approve': 'approved a comment of',
  'comment.reject': 'rejected a comment of',
  'comment.undo': 'undid a decision on a comment of',
  'comment.reply': 'answered, as the paper, a comment of',
  'comment.pick': 'picked, or unpicked, a comment of',
  'comment.ban': 'banned the commenter',
  'comment.unban': 'lifted the ban of',
  'comment.watch': 'watched, or stopped watching, the comments of',
  'comment.word': 'added to the comments’ word list',
  'comment.unword': 'took from the comments’ word list',
  'story.comments': 'set the comments of',
  'section.comments': 'set the comments of the section',
  'report.answer': 'answered a reader’s report on',
  'user.setup': 'set up the administrator',
  'user.add': 'invited',
  'user.accept': 'accepted the one-time link of',
  'user.role': 'changed the role of',
  'user.disable': 'disabled or enabled',
  'user.reset': 'made a password link for',
  'user.profile': 'changed the profile of',
  'user.password': 'changed the password of',
  'session.open': 'signed in',
  'session.close': 'ended a session of',
};

/** What a verb did, in words; a verb this table does not know yet is said as it is. */
export function didWhat(verb: string): string {
  return DID[verb as Verb] ?? verb.replace('.', ' ');
}

export type Detail = { name: string; was?: string; is?: string };

const NAMES: Record<string, string> = {
  because: 'because',
  audioUrl: 'address of the sound',
  byHand: 'by hand',
  bylineName: 'byline',
  disabledAt: 'disabled',
  dueAt: 'due',
  embargoUntil: 'embargo until',
  endAt: 'until',
  hlsUrl: 'address of the pictures',
  liveFrom: 'live from',
  publicText: 'sentence for readers',
  sourceUrl: 'source',
  startAt: 'from',
  takenBy: 'written by',
  withdrawAt: 'ends',
};
/** Numbers and ids that mean nothing to a person. */
const UNSAID = new Set(['sha256', 'bytes', 'sectionId', 'parentId', 'userId', 'blockId', 'commentId', 'note id', 'headline', 'batch', 'undone']);

/** What an entry keeps, field by field, as a person reads it: moments as times (`atTime` prints UTC milliseconds), lists with commas. */
export function detailsOf({ before, after }: { before: string | null; after: string | null }, atTime: (at: number) => string, unsaid = UNSAID): Detail[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const words = (value: unknown): string | undefined => {
    if (value === null || value === undefined || value === '') return undefined;
    if (typeof value === 'number' && value > 1e12) return atTime(value);
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (Array.isArray(value)) return value.map(words).filter(Boolean).join(', ');
    return typeof value === 'object' ? Object.values(value).map(words).filter(Boolean).join(' ') : String(value);
  };
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !unsaid.has(field))
    .map((field) => ({ name: NAMES[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`), was: words(was[field]), is: words(is[field]) }))
    .filter(({ was, is }) => was !== is);
}

function fieldsOf(text: string | null): Record<string, unknown> {
  const value: unknown = text === null ? {} : JSON.parse(text);
  return value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : { what: value };
}
