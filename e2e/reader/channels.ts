import type { Page, Request } from '@playwright/test';
import { createChannel } from '#db/live/commands.ts';
import { NewChannel } from '#db/live/rules.ts';
import type { Slot } from '#db/live/timetable-rules.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { airChannelOf, inNewsroom, makeChannel, unique } from '../newsroom.ts';
import type { Site } from '../site.ts';
import type { Stream } from '../stream.ts';

/** A channel on air by hand, taken off again by `end`, so that no other test finds it in the head. */
export async function onAir(site: Site, stream: Stream, kind: string, differs: Parameters<typeof makeChannel>[1] = {}) {
  const streams = { hlsUrl: `${stream.url}/${kind}/master.m3u8`, audioUrl: `${stream.url}/${kind}/audio.m3u8` };
  const channel = await makeChannel(site, { ...streams, ...differs });
  await airChannelOf(site, channel.id, 'on');
  return { ...channel, end: () => airChannelOf(site, channel.id, 'off') };
}

/** Watches what a page asks for, and what its policy refuses. */
export async function watch(page: Page) {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request: Request) => asked.push(request.url()));
  page.on('pageerror', (fault) => complaints.push(fault.message));
  page.on('console', (message) => message.text().startsWith('policy') && complaints.push(message.text()));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  return { asked, complaints };
}

/** A channel whose programmes may begin at any second, which the form does not offer. */
export function timedChannel(site: Site, differs: object, timetable: Slot[]): Promise<{ id: string; slug: string }> {
  return inNewsroom(site, async () => {
    const slug = unique('channel');
    return { id: await createChannel(SYSTEM, { ...NewChannel.parse({ slug, name: 'Tide', ...differs }), timetable }), slug };
  });
}

/** Takes the browser its own HLS, so that hls.js has to do. */
export const withoutNative = (page: Page) =>
  page.addInitScript(() => {
    HTMLMediaElement.prototype.canPlayType = () => '';
  });
export const playButton = (page: Page) => page.locator('media-control-bar').getByRole('button', { name: /^play$/i });
