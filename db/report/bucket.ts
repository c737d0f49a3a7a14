import { Refusal } from '../refusal.ts';

const HOUR = 3_600_000;
const MOST_AN_HOUR = 10;
const MOST_ADDRESSES = 10_000;

/** Addresses and when they sent something, in memory alone, the longest silent first. */
const shared = globalThis as typeof globalThis & { broadsheetReports?: Map<string, number[]> };
shared.broadsheetReports ??= new Map();
const sent = shared.broadsheetReports;

/** Counts a report from an address. Refused beyond ten within an hour (UTC milliseconds). */
export function countReport(address: string, at: number): void {
  const recent = (sent.get(address) ?? []).filter((each) => each > at - HOUR);
  if (recent.length >= MOST_AN_HOUR) throw new Refusal('throttled', 'Too many reports from one address');
  sent.delete(address);
  sent.set(address, [...recent, at]);
  const [oldest] = sent.keys();
  if (sent.size > MOST_ADDRESSES && oldest !== undefined) sent.delete(oldest);
}
