/** The end of what has none: the last millisecond a JavaScript date can name. */
const FOREVER = 8_640_000_000_000_000;

export type Access = 'allow-use' | 'deny-use' | 'allow-syndication' | 'deny-syndication';
/** Times are UTC milliseconds; null: since ever, for ever, not ended early. */
export type Lease = { access: Access; startAt: number | null; endAt: number | null; endedAt: number | null };
export type Withdrawal = { undoneAt: number | null };
/** From then, and until just before then, in UTC milliseconds. */
export type Span = { from: number; until: number };

export const ALWAYS: Span = { from: 0, until: FOREVER };
export const NEVER: Span = { from: FOREVER, until: FOREVER };

/** When readers may see a photo: the stretch that goes on at this moment, else the next one, else never. Permissions, where there are any, bound it, also one that was ended before it began; a ban cuts out of it whatever is permitted; while the photo is withdrawn there is none. */
export function usableWindow({ leases, withdrawals }: { leases: Lease[]; withdrawals: Withdrawal[] }, at: number): Span {
  if (withdrawals.some(({ undoneAt }) => undoneAt === null)) return NEVER;
  const allowed = spansOf(leases, 'allow-use');
  const denied = spansOf(leases, 'deny-use');
  const edges = [0, FOREVER, ...[...allowed, ...denied].flatMap(({ from, until }) => [from, until])];
  const moments = [...new Set(edges)].sort((one, other) => one - other);
  const isBounded = leases.some(({ access }) => access === 'allow-use');
  const isOpen = (moment: number) => (!isBounded || isWithin(allowed, moment)) && !isWithin(denied, moment);
  const stretches: Span[] = [];
  for (const [index, from] of moments.slice(0, -1).entries()) {
    const until = moments[index + 1] ?? FOREVER;
    const last = stretches.at(-1);
    if (!isOpen(from)) continue;
    if (last?.until === from) last.until = until;
    else stretches.push({ from, until });
  }
  return stretches.find(({ until }) => until > at) ?? NEVER;
}

/** Is the moment within the window? */
export function isUsable({ usableFrom, usableUntil }: { usableFrom: number; usableUntil: number }, at: number): boolean {
  return usableFrom <= at && at < usableUntil;
}

/** The leases of a kind that hold at a moment. */
export function leasesAt<Kind extends Lease>(leases: Kind[], access: Access, at: number): Kind[] {
  return leases.filter((lease) => lease.access === access && isWithin(spansOf([lease], access), at));
}

/** When leases of a kind hold; one that was ended before it began holds never. */
export function spansOf(leases: Lease[], access: Access): Span[] {
  return leases
    .filter((lease) => lease.access === access)
    .map(({ startAt, endAt, endedAt }) => ({ from: startAt ?? 0, until: Math.min(endAt ?? FOREVER, endedAt ?? FOREVER) }))
    .filter(({ from, until }) => from < until);
}

function isWithin(spans: Span[], at: number): boolean {
  return spans.some(({ from, until }) => from <= at && at < until);
}
