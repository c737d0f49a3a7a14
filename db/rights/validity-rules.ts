import type { Category, Rights } from './rules.ts';
import { type Lease, leasesAt, spansOf } from './window-rules.ts';

export type ReasonCode =
  | 'missing_credit'
  | 'missing_caption'
  | 'missing_alt'
  | 'no_rights'
  | 'paid_needs_lease'
  | 'over_quota'
  | 'restricted_use'
  | 'denied'
  | 'expires_before_publish';
/** Why a photo should not be used; what is missing of its words can never be gone past. */
export type ValidityReason = { code: ReasonCode; message: string; canOverride: boolean };

export type Cost = 'free' | 'conditional' | 'pay' | 'overquota';
export type Period = 'day' | 'week' | 'month' | 'year';
/** `used`: how many photos of theirs are in use in the period that goes on, without this one. */
export type SupplierFacts = { name: string; cost: 'free' | 'pay'; quota: number | null; period: Period; used: number };
export type PhotoWords = { caption: string; credit: string; alt: string };
export type PhotoFacts = PhotoWords & {
  /** What the messages call it. */
  name: string;
  /** Null: nobody has said anything of its rights. */
  rights: Rights | null;
  supplier: SupplierFacts | null;
  leases: Lease[];
  /** Why it was withdrawn, while it is. */
  withdrawnBecause: string | null;
};

/** What a category costs where the supplier does not decide (after the Guardian's Grid). */
const COST_OF: Partial<Record<Category, Cost>> = {
  'staff-photographer': 'free',
  'contract-photographer': 'free',
  'commissioned-photographer': 'free',
  'commissioned-agency': 'free',
  chargeable: 'pay',
  handout: 'free',
  'pr-image': 'conditional',
  pool: 'conditional',
  screengrab: 'free',
  'social-media': 'conditional',
  'original-source': 'conditional',
  obituary: 'conditional',
  byline: 'free',
  crown: 'free',
  'staff-illustrator': 'free',
  'contract-illustrator': 'free',
  'commissioned-illustrator': 'free',
  'creative-commons': 'free',
  'public-domain': 'free',
  composite: 'free',
};

/** What a use costs: restrictions make it conditional, else the category decides, else the supplier and their quota; what nobody gives for nothing is paid for. */
export function costOf({ category, restrictions }: Pick<Rights, 'category' | 'restrictions'>, supplier: SupplierFacts | null): Cost {
  if (restrictions) return 'conditional';
  const usual = COST_OF[category];
  if (usual) return usual;
  if (supplier?.cost !== 'free') return 'pay';
  return supplier.quota !== null && supplier.used >= supplier.quota ? 'overquota' : 'free';
}

/** Everything that stands against using a photo at a moment (UTC milliseconds); empty: it may be used. */
export function validity(facts: PhotoFacts, at: number): ValidityReason[] {
  const { name, leases, withdrawnBecause } = facts;
  const mayStill = (code: ReasonCode, message: string) => ({ code, message, canOverride: true });
  const isAllowed = leasesAt(leases, 'allow-use', at).length > 0;
  const reasons: ValidityReason[] = missingWords(facts, name).map(({ code, message }) => ({ code, message, canOverride: false }));
  if (withdrawnBecause !== null) reasons.push(mayStill('denied', `${capital(name)} was withdrawn everywhere: ${withdrawnBecause}`));
  else if (leasesAt(leases, 'deny-use', at).length > 0) reasons.push(mayStill('denied', `${capital(name)} may not be used: a ban is in force`));
  else reasons.push(...outsidePermission(facts, at));
  return isAllowed ? reasons : [...reasons, ...costReasons(facts)];
}

/** Which of its three words a use of a photo lacks, each with its field. */
export function missingWords({ caption, credit, alt }: PhotoWords, name: string) {
  return [
    { code: 'missing_credit' as const, field: 'credit', is: credit, message: `Name who must be credited for ${name}` },
    { code: 'missing_caption' as const, field: 'caption', is: caption, message: `Write a caption for ${name}` },
    { code: 'missing_alt' as const, field: 'alt', is: alt, message: `Describe ${name} for people who cannot see it` },
  ].filter(({ is }) => !is.trim());
}

/** A photo that was ever permitted for a time is permitted for that time alone. */
function outsidePermission({ name, leases }: PhotoFacts, at: number): ValidityReason[] {
  const spans = spansOf(leases, 'allow-use');
  if (leases.every(({ access }) => access !== 'allow-use') || spans.some(({ from, until }) => from <= at && at < until)) return [];
  return spans.every(({ until }) => until <= at)
    ? [{ code: 'expires_before_publish', message: `The permission to use ${name} ends before readers would see it`, canOverride: true }]
    : [{ code: 'denied', message: `${capital(name)} may not be used yet: its permission begins later`, canOverride: true }];
}

function costReasons({ name, rights, supplier }: PhotoFacts): ValidityReason[] {
  if (!rights) return [];
  const reasons: ValidityReason[] = [];
  const may = (code: ReasonCode, message: string) => reasons.push({ code, message, canOverride: true });
  const cost = costOf(rights, supplier);
  if (rights.category === 'none') may('no_rights', `Nobody has said what rights we have in ${name}`);
  if (cost === 'conditional') may('restricted_use', `The use of ${name} is restricted${rights.restrictions ? `: ${shortened(rights.restrictions)}` : ''}`);
  if (cost === 'pay' && rights.category !== 'none') may('paid_needs_lease', `${capital(name)} costs money and nobody has permitted its use`);
  if (cost === 'overquota' && supplier) {
    may('over_quota', `The quota of ${supplier.name} is used up: ${usedOf(supplier)}`);
  }
  return reasons;
}

/** How much of a quota is used, as “12 of 20 this month”. */
export function usedOf({ used, quota, period }: Pick<SupplierFacts, 'used' | 'quota' | 'period'>): string {
  return `${used}${quota === null ? '' : ` of ${quota}`} ${period === 'day' ? 'today' : `this ${period}`}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117).trimEnd()}…` : text;
}
