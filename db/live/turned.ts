import { page } from '../pages.ts';
import { airOf, allChannels, headAt } from './air.ts';
import type { ChannelRow } from './schema.ts';

/** The names of pages that the timetables changed on their own after `since` and up to `until` (UTC milliseconds): those under /live, and every page where its head turns. */
export async function listAirTurned(since: number, until: number): Promise<string[]> {
  const all = await allChannels();
  if (!all.some((row) => said(row, since) !== said(row, until))) return [];
  const doesHeadTurn = JSON.stringify(headAt(all, since)) !== JSON.stringify(headAt(all, until));
  return doesHeadTurn ? [page.live, page.air] : [page.live];
}

function said(row: ChannelRow, at: number): string {
  return JSON.stringify(airOf(row, at));
}
