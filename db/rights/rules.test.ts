import { expect, test } from '@playwright/test';
import { beginOf } from './period.ts';
import { DAY, NewLease, Rights, warningDue } from './rules.ts';
import { costOf, type PhotoFacts, type SupplierFacts, validity } from './validity-rules.ts';
import { type Access, ALWAYS, type Lease, NEVER, usableWindow } from './window-rules.ts';

const lease = (access: Access, startAt: number | null = null, endAt: number | null = null, endedAt: number | null = null): Lease => ({
  access,
  startAt,
  endAt,
  endedAt,
});
const windowOf = (leases: Lease[], at: number, withdrawals: { undoneAt: number | null }[] = []) => usableWindow({ leases, withdrawals }, at);

test('without permissions and bans a photo may be seen always', () => {
  expect(windowOf([], 100)).toEqual(ALWAYS);
  expect(windowOf([lease('allow-syndication', 10, 20), lease('deny-syndication')], 100)).toEqual(ALWAYS);
});

test('permissions bound it, also those that overlap or touch', () => {
  const both = [lease('allow-use', 10, 30), lease('allow-use', 20, 40), lease('allow-use', 40, 50)];
  expect(windowOf(both, 5)).toEqual({ from: 10, until: 50 });
  expect(windowOf(both, 49)).toEqual({ from: 10, until: 50 });
  expect(windowOf(both, 50)).toEqual(NEVER);
  expect(windowOf([lease('allow-use', null, 30), lease('allow-use', 60)], 10)).toEqual({ from: 0, until: 30 });
  expect(windowOf([lease('allow-use', null, 30), lease('allow-use', 60)], 30)).toEqual({ from: 60, until: ALWAYS.until });
});

test('a ban within a permission cuts it in two, and one of today closes it', () => {
  const cut = [lease('allow-use', 0, 100), lease('deny-use', 40, 60)];
  expect(windowOf(cut, 10)).toEqual({ from: 0, until: 40 });
  expect(windowOf(cut, 40)).toEqual({ from: 60, until: 100 });
  expect(windowOf(cut, 59)).toEqual({ from: 60, until: 100 });
  expect(windowOf(cut, 100)).toEqual(NEVER);
  expect(windowOf([lease('deny-use')], 10)).toEqual(NEVER);
  expect(windowOf([lease('deny-use', 40)], 10)).toEqual({ from: 0, until: 40 });
});

test('what was ended early holds until then, and never where it had not begun', () => {
  expect(windowOf([lease('allow-use', 0, 100, 50)], 10)).toEqual({ from: 0, until: 50 });
  expect(windowOf([lease('allow-use', 0, 100, 50)], 50)).toEqual(NEVER);
  expect(windowOf([lease('allow-use', 80, 100, 50)], 60), 'a photo once permitted for a time is not free for that').toEqual(NEVER);
  expect(windowOf([lease('deny-use', null, null, 50)], 50)).toEqual({ from: 50, until: ALWAYS.until });
});

test('a withdrawal closes it whatever is permitted, and undone it counts no more', () => {
  const leases = [lease('allow-use', 0, 100)];
  expect(windowOf(leases, 10, [{ undoneAt: 5 }, { undoneAt: null }])).toEqual(NEVER);
  expect(windowOf(leases, 10, [{ undoneAt: 5 }, { undoneAt: 8 }])).toEqual({ from: 0, until: 100 });
});

const whole: PhotoFacts = {
  name: 'photo 2',
  caption: 'C',
  credit: 'C',
  alt: 'A',
  rights: Rights.parse({ category: 'handout' }),
  supplier: null,
  leases: [],
  withdrawnBecause: null,
};
const agency: SupplierFacts = { name: 'Harbour Pictures', cost: 'free', quota: 20, period: 'month', used: 19 };
const codes = (differs: Partial<PhotoFacts> = {}, at = 100) => validity({ ...whole, ...differs }, at).map(({ code }) => code);
const rights = (differs: object) => ({ rights: Rights.parse(differs) });

test('a photo with its words and free rights may be used, and so may one nobody has said anything of', () => {
  expect(codes()).toEqual([]);
  expect(codes({ rights: null })).toEqual([]);
});

test('missing words are never gone past, everything else may be', () => {
  const found = validity({ ...whole, caption: ' ', credit: '', alt: '', ...rights({}), leases: [lease('deny-use')] }, 100);
  expect(found.map(({ code, canOverride }) => `${code} ${canOverride}`)).toEqual([
    'missing_credit false',
    'missing_caption false',
    'missing_alt false',
    'denied true',
    'no_rights true',
  ]);
  expect(found[1]?.message).toBe('Write a caption for photo 2');
});

test('each reason of the rights is found, and a permission of now answers those of cost', () => {
  const now = [lease('allow-use', 50, 150)];
  for (const [code, differs] of [
    ['no_rights', rights({ category: 'none' })],
    ['paid_needs_lease', rights({ category: 'chargeable' })],
    ['paid_needs_lease', rights({ category: 'agency' })],
    ['restricted_use', rights({ category: 'pool' })],
    ['restricted_use', rights({ category: 'staff-photographer', restrictions: 'Not for the web' })],
    ['over_quota', { ...rights({ category: 'agency' }), supplier: { ...agency, used: 20 } }],
  ] as const) {
    expect(codes(differs), code).toEqual([code]);
    expect(codes({ ...differs, leases: now }), code).toEqual([]);
    expect(codes({ ...differs, leases: now }, 150), code).toEqual(['expires_before_publish', code]);
  }
});

test('bans, permissions of another time and withdrawals are told apart', () => {
  expect(codes({ leases: [lease('allow-use', 0, 200), lease('deny-use', 90, 110)] })).toEqual(['denied']);
  expect(codes({ leases: [lease('allow-use', 0, 200), lease('deny-use', 90, 110)] }, 110)).toEqual([]);
  expect(codes({ leases: [lease('allow-use', 0, 100)] })).toEqual(['expires_before_publish']);
  expect(codes({ leases: [lease('allow-use', 101)] })).toEqual(['denied']);
  expect(validity({ ...whole, withdrawnBecause: 'Wrong man' }, 100)[0]?.message).toBe('Photo 2 was withdrawn everywhere: Wrong man');
});

test('what a photo costs follows from restrictions, category, supplier and quota, in this order', () => {
  const cost = (differs: object, supplier: SupplierFacts | null = null) => costOf(Rights.parse(differs), supplier);
  expect(cost({ category: 'chargeable', restrictions: 'Once' })).toBe('conditional');
  expect(cost({ category: 'staff-photographer' }, { ...agency, cost: 'pay' })).toBe('free');
  expect(cost({ category: 'agency' }, agency)).toBe('free');
  expect(cost({ category: 'agency' }, { ...agency, used: 20 })).toBe('overquota');
  expect(cost({ category: 'agency' }, { ...agency, quota: null, used: 900 })).toBe('free');
  expect(cost({ category: 'agency' }, { ...agency, cost: 'pay' })).toBe('pay');
  expect(cost({ category: 'agency' })).toBe('pay');
});

test('warnings come 14, 3 and 1 days before the end', () => {
  const due = (days: number) => warningDue(1000 + days * DAY, 1000);
  expect([15, 14, 4, 3, 1.5, 1, 0.1, 0, -1].map(due)).toEqual([undefined, 14, 14, 3, 3, 1, 1, undefined, undefined]);
});

test('a period begins at midnight of the paper’s clocks, a week on Monday', () => {
  const at = Date.UTC(2026, 6, 15, 12);
  const begun = (['day', 'week', 'month', 'year'] as const).map((period) => new Date(beginOf(period, at, 'Europe/London')).toISOString());
  expect(begun).toEqual(['2026-07-14T23:00:00.000Z', '2026-07-12T23:00:00.000Z', '2026-06-30T23:00:00.000Z', '2026-01-01T00:00:00.000Z']);
});

test('a permission to hand on has no end, its ban no beginning, and nothing ends before it begins', () => {
  const problem = (differs: object) => NewLease.safeParse({ photoId: 'p', access: 'allow-use', ...differs }).error?.issues.map(({ path }) => path.join());
  expect(problem({})).toBeUndefined();
  expect(problem({ access: 'allow-syndication', until: '2027-01-01T00:00' })).toEqual(['until']);
  expect(problem({ access: 'deny-syndication', from: '2027-01-01T00:00' })).toEqual(['from']);
  expect(problem({ from: '2027-01-02T00:00', until: '2027-01-01T00:00' })).toEqual(['until']);
});
