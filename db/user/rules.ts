import { z } from 'zod';
import { PHOTO_VERBS } from './photo-rules.ts';

/** From least to most trusted: each role may do what the ones before it may. */
export const ROLES = ['contributor', 'reporter', 'editor', 'publisher', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** `any`: the lowest role that may do it; `own`: the lowest that may on its own work; `system`: only the product itself. */
export type Permission = { any: Role | 'system'; own?: Role; quiet?: true };

/** Every verb of the newsroom: a permission, an audit action and a log name at once. */
export const MAY = {
  'story.create': { any: 'contributor' },
  'story.read': { any: 'editor', own: 'contributor' },
  'story.edit': { any: 'editor', own: 'contributor' },
  'story.file': { any: 'editor', own: 'contributor' },
  'story.return': { any: 'editor' },
  'story.ready': { any: 'editor' },
  'story.publish': { any: 'editor' },
  'story.override': { any: 'editor' },
  'story.schedule': { any: 'editor' },
  'story.unschedule': { any: 'editor' },
  'story.correct': { any: 'editor' },
  'story.withdraw': { any: 'editor' },
  'story.spike': { any: 'editor', own: 'reporter' },
  'story.revive': { any: 'editor', own: 'reporter' },
  'story.restore': { any: 'editor', own: 'contributor' },
  'story.branch': { any: 'editor', own: 'contributor' },
  'story.hotfix': { any: 'editor' },
  'story.takedown': { any: 'publisher' },
  'story.embargo': { any: 'editor' },
  'story.end': { any: 'editor' },
  'story.hold': { any: 'system' },
  'story.lapse': { any: 'system' },
  'story.assign': { any: 'editor' },
  'story.unassign': { any: 'editor', own: 'contributor' },
  'story.flag': { any: 'editor', own: 'contributor' },
  'story.unflag': { any: 'editor' },
  'story.note': { any: 'editor', own: 'contributor' },
  'story.resolve': { any: 'editor', own: 'contributor' },
  'story.suggest': { any: 'editor', own: 'contributor' },
  'story.decide': { any: 'editor', own: 'contributor' },
  'story.visit': { any: 'editor', own: 'contributor', quiet: true },
  'story.takeover': { any: 'editor', own: 'contributor' },
  'story.handback': { any: 'editor', own: 'contributor' },
  'story.translate': { any: 'editor' },
  'story.untranslate': { any: 'editor' },
  'story.batch': { any: 'editor', own: 'contributor' },
  'story.undo': { any: 'editor', own: 'contributor' },
  ...PHOTO_VERBS,
  'story.demo': { any: 'system' },
  'story.replace': { any: 'editor', own: 'contributor' },
  'story.caption': { any: 'editor', own: 'contributor' },
  'tag.propose': { any: 'contributor' },
  'tag.create': { any: 'reporter' },
  'style.add': { any: 'editor' },
  'style.edit': { any: 'editor' },
  'style.remove': { any: 'editor' },
  'tag.edit': { any: 'editor' },
  'tag.approve': { any: 'editor' },
  'tag.decline': { any: 'editor' },
  'tag.merge': { any: 'editor' },
  'tag.unmerge': { any: 'editor' },
  'tag.batch': { any: 'editor' },
  'section.create': { any: 'publisher' },
  'section.edit': { any: 'publisher' },
  'section.move': { any: 'publisher' },
  'section.retire': { any: 'publisher' },
  'section.revive': { any: 'publisher' },
  'channel.create': { any: 'publisher' },
  'channel.edit': { any: 'publisher' },
  'channel.remove': { any: 'publisher' },
  'channel.air': { any: 'editor' },
  'contributor.create': { any: 'reporter' },
  'notice.see': { any: 'contributor', quiet: true },
  'view.save': { any: 'contributor', quiet: true },
  'view.remove': { any: 'contributor', quiet: true },
  'contributor.edit': { any: 'editor' },
  'contributor.retire': { any: 'editor' },
  'contributor.revive': { any: 'editor' },
  'contributor.merge': { any: 'editor' },
  'contributor.unmerge': { any: 'editor' },
  'front.edit': { any: 'editor', quiet: true },
  'front.launch': { any: 'editor' },
  'front.cancel': { any: 'editor' },
  'front.restore': { any: 'editor' },
  'banner.raise': { any: 'editor' },
  'banner.lower': { any: 'editor' },
  'theme.set': { any: 'publisher' },
  'search.index': { any: 'system', quiet: true },
  'reading.count': { any: 'system', quiet: true },
  'leaflet.edit': { any: 'publisher' },
  'comment.send': { any: 'system', quiet: true },
  'comment.confirm': { any: 'system', quiet: true },
  'comment.report': { any: 'system', quiet: true },
  'comment.appeal': { any: 'system', quiet: true },
  'comment.forget': { any: 'system', quiet: true },
  'comment.read': { any: 'editor' },
  'comment.approve': { any: 'editor' },
  'comment.reject': { any: 'editor' },
  'comment.undo': { any: 'editor' },
  'comment.reply': { any: 'editor' },
  'comment.pick': { any: 'editor' },
  'comment.ban': { any: 'editor' },
  'comment.unban': { any: 'editor' },
  'comment.watch': { any: 'editor' },
  'comment.word': { any: 'editor' },
  'comment.unword': { any: 'editor' },
  'story.comments': { any: 'editor' },
  'section.comments': { any: 'publisher' },
  'report.send': { any: 'system', quiet: true },
  'report.answer': { any: 'editor' },
  'report.forget': { any: 'system', quiet: true },
  'audit.read': { any: 'publisher' },
  'user.setup': { any: 'system' },
  'user.add': { any: 'administrator' },
  'user.invite': { any: 'administrator' },
  'user.accept': { any: 'system' },
  'user.role': { any: 'administrator' },
  'user.disable': { any: 'administrator' },
  'user.reset': { any: 'administrator' },
  'user.profile': { any: 'administrator', own: 'contributor' },
  'user.password': { any: 'administrator', own: 'contributor' },
  'session.open': { any: 'system' },
  'session.close': { any: 'administrator', own: 'contributor' },
  'session.touch': { any: 'system', quiet: true },
  'session.refuse': { any: 'system', quiet: true },
} as const satisfies Record<string, Permission>;

export type Verb = keyof typeof MAY;
export type Actor = { id: string; name: string; role: Role | 'system'; sessionId?: string };

/** Does this role mainly write? Whoever joins in it gets a name that can be printed over stories. */
export function writes(role: Role): boolean {
  return role === 'contributor' || role === 'reporter';
}

/** The product itself: set-up, demo newspaper, importers and the clock. Never made from a request. */
export const SYSTEM: Actor = { id: 'system', name: 'Broadsheet', role: 'system' };

/** May this actor do this, to something owned by `ownerId` (undefined: to nothing in particular)? */
export function may(actor: Actor, verb: Verb, ownerId?: string): boolean {
  if (actor.role === 'system') return true;
  const permission: Permission = MAY[verb];
  const rank = ROLES.indexOf(actor.role);
  if (permission.any !== 'system' && rank >= ROLES.indexOf(permission.any)) return true;
  return permission.own !== undefined && ownerId === actor.id && rank >= ROLES.indexOf(permission.own);
}

/** May this actor do this at least to their own work? The door asks this first, the command then asks `may` with the owner. */
export function mayEver(actor: Actor, verb: Verb): boolean {
  return may(actor, verb, actor.id);
}

const email = z.string().trim().toLowerCase().max(254).pipe(z.email('Enter an e-mail address such as name@example.org'));
const name = z.string().trim().min(1, 'Enter a name').max(120);

export const PASSWORD_MINIMUM = 15;
const password = z
  .string()
  .min(PASSWORD_MINIMUM, `Use at least ${PASSWORD_MINIMUM} characters; a sentence is easy to remember`)
  .max(128, 'Use at most 128 characters');

export const NewUser = z.strictObject({ email, name, role: z.enum(ROLES) });
export const Credentials = z.strictObject({ email, password: z.string().min(1).max(128) });
export const Acceptance = z.strictObject({ token: z.string().min(20).max(100), name, password });
export const Setup = z.strictObject({ token: z.string().min(20).max(100), email, name, password });
export const Profile = z.strictObject({ name, bylineName: z.string().trim().max(120) });
export const UserId = z.strictObject({ userId: z.string().min(1).max(64) });
export const SessionId = z.strictObject({ sessionId: z.string().min(1).max(64) });
export const RoleChange = z.strictObject({ userId: z.string().min(1).max(64), role: z.enum(ROLES) });
export const PasswordChange = z.strictObject({ current: z.string().min(1, 'Enter your current password').max(128), password });
