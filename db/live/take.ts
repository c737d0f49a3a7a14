import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Change } from '../change.ts';
import { env, isPublicSite } from '../env.ts';
import { page } from '../pages.ts';
import { assertPicture } from '../photo/picture.ts';
import { Refusal } from '../refusal.ts';
import { momentsOf } from '../zone.ts';
import { addressProblem, isPlainOrigin } from './address-rules.ts';
import { type ChannelRow, channel } from './schema.ts';
import { lastDayOf, type Slot } from './timetable-rules.ts';

type Streams = { hlsUrl: string; audioUrl: string; hosts: string[]; photoId: string | null; timetable: Slot[] };

/** The channel, or a refusal as for none. */
export async function channelFor(tx: Change['tx'], channelId: string): Promise<ChannelRow> {
  const [row] = await tx.select().from(channel).where(eq(channel.id, channelId));
  if (!row) throw new Refusal('missing', 'There is no such channel');
  return row;
}

/** Refuses, beside each field, addresses readers could not load from, a photo that cannot be shown, and times the clocks of the site skip. */
export async function assertChannel(tx: Change['tx'], input: Streams): Promise<void> {
  const problems = { ...addressProblems(input), ...clockProblems(input.timetable) };
  const [first] = Object.values(problems);
  if (first) throw new Refusal('invalid', first, problems);
  await assertPicture(tx, input.photoId);
}

/** Drops what shows a channel: the pages under /live, and the head of every page. */
export function showsChannels({ shows }: Change): void {
  shows(page.live, page.air);
}

function addressProblems({ hlsUrl, audioUrl, hosts }: Streams): Record<string, string> {
  const isLocal = !isPublicSite();
  const problems: Record<string, string> = {};
  for (const [field, address] of Object.entries({ hlsUrl, audioUrl })) {
    const problem = address ? addressProblem(address, isLocal) : undefined;
    if (problem) problems[field] = problem;
  }
  const wrong = hosts.find((host) => !isPlainOrigin(host, isLocal));
  if (wrong) problems.hosts = `“${wrong}” is no host: enter it as https://cdn.example.com, without a path`;
  return problems;
}

function clockProblems(timetable: Slot[]): Record<string, string> {
  const message = `In ${env.SITE_TIMEZONE} the clocks are put forward over this time that day: choose another`;
  const skipped = timetable.flatMap((slot, index) => {
    if (!slot.date) return [];
    const days = { from: slot.date, until: lastDayOf(slot, Temporal.PlainDate.from(slot.date)).toString() };
    return (['from', 'until'] as const)
      .filter((field) => momentsOf(`${days[field]}T${slot[field]}`, env.SITE_TIMEZONE).length === 0)
      .map((field) => [`timetable.${index}.${field}`, message] as const);
  });
  return Object.fromEntries(skipped);
}
