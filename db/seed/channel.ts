/** The one channel of the demo: off air when it is loaded, and on again by its timetable. Its addresses are on the site itself, where nothing answers until somebody puts a stream there. */
export const CHANNEL = {
  slug: 'harbour-tv',
  name: 'Harbour TV',
  description: 'The harbour mouth from the end of the breakwater, with the tide and the weather at six. Wind is part of the sound.',
  hlsUrl: '/streams/harbour/master.m3u8',
  audioUrl: '/streams/harbour/audio.m3u8',
  programme: { title: 'Tide and weather', from: '18:00', until: '18:30' },
  picture: 'breakwater',
};

/** How many days after the demo is loaded its channel is on air first. */
export const CHANNEL_DAYS_AHEAD = [2, 4];
