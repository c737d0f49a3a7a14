import type { Scene } from './paint.ts';
import { ferry, harbourAtDusk, kelpForest, lighthouse, rowingCrew, windFarm } from './scenes-sea.ts';
import { breakwater, longBeach, pilotBoat } from './scenes-shore.ts';
import { bakeryWindow, concertStage, courtHouse, herring, marketStalls } from './scenes-town.ts';
import { containerPort, desertRoad, floodlitPitch, negotiatingTable, observatory, weatherMap } from './scenes-world.ts';

export type Picture = { scene: Scene; artist: 'Mara Quill' | 'Jonah Tarrant'; caption: string; alt: string; date?: string };

/** Every picture of the demo by its name; `date` is YYYYMMDD. */
export const PICTURES: Record<string, Picture> = {
  'harbour-at-dusk': {
    scene: harbourAtDusk,
    artist: 'Mara Quill',
    caption: 'The inner harbour at Port Ellery, with the fish quay and the pier light.',
    alt: 'Fishing boats on still water at sunset, with a row of gabled houses and a small pier light behind them.',
  },
  lighthouse: {
    scene: lighthouse,
    artist: 'Mara Quill',
    caption: 'Gannet Point light, first lit in 1861, and the keeper’s cottage.',
    alt: 'A red and white lighthouse on a dark headland throws its beam across a starry sky.',
  },
  'wind-farm': {
    scene: windFarm,
    artist: 'Jonah Tarrant',
    caption: 'A crew boat among the turbines of Long Bank, nine miles off Port Ellery.',
    alt: 'A small orange crew boat passes white wind turbines standing in a blue-green sea.',
  },
  ferry: {
    scene: ferry,
    artist: 'Mara Quill',
    caption: 'The Skerry ferry Five Bells leaving Port Ellery.',
    alt: 'A white car ferry with a red funnel crosses the bay, gulls behind it and a village on the far shore.',
  },
  'rowing-crew': {
    scene: rowingCrew,
    artist: 'Jonah Tarrant',
    caption: 'The Ellery four on the Marl, two lengths clear of the visitors.',
    alt: 'Two coxed fours race along a calm river at sunrise; the nearer crew wear red.',
  },
  'kelp-forest': {
    scene: kelpForest,
    artist: 'Mara Quill',
    caption: 'A surveyor swims through the new kelp at Cobbler’s Reef.',
    alt: 'A diver with a torch swims among tall amber kelp while a shoal of small fish turns in shafts of light.',
  },
  'market-stalls': {
    scene: marketStalls,
    artist: 'Mara Quill',
    caption: 'Stalls on Capstan Square on the first morning of the market’s return.',
    alt: 'Three market stalls with striped awnings and crates of fruit under bunting, shoppers in front of them.',
  },
  'court-house': {
    scene: courtHouse,
    artist: 'Jonah Tarrant',
    caption: 'The Admiralty Court House on Customs Hill.',
    alt: 'A sandstone court building with six columns, a green dome and the scales of justice on its pediment.',
  },
  'concert-stage': {
    scene: concertStage,
    artist: 'Jonah Tarrant',
    caption: 'Night two on the slipway stage.',
    alt: 'A band in silhouette on a stage under crossing lights, a crowd with raised arms before it.',
  },
  'bakery-window': {
    scene: bakeryWindow,
    artist: 'Mara Quill',
    caption: 'The window of Brannock’s on Net Street at six in the morning.',
    alt: 'A lit bakery window with shelves of round loaves, baskets of baguettes and croissants under a striped awning.',
  },
  herring: {
    scene: herring,
    artist: 'Mara Quill',
    caption: 'Herring, landed in August and gone by noon.',
    alt: 'Rows of blue, green and red herring printed on cream paper.',
  },
  'desert-road': {
    scene: desertRoad,
    artist: 'Jonah Tarrant',
    caption: 'A coastal road in Libya, where foreign forces were to have left by early 2021.',
    alt: 'Libyan flags beside an empty desert road; three military lorries drive away towards low hills.',
    date: '20210819',
  },
  'negotiating-table': {
    scene: negotiatingTable,
    artist: 'Jonah Tarrant',
    caption: 'The flags of Russia and Libya in a room set for talks.',
    alt: 'Three empty chairs at a polished table with microphones, the Russian and Libyan flags behind them.',
    date: '20210819',
  },
  'container-port': {
    scene: containerPort,
    artist: 'Mara Quill',
    caption: 'A loaded feeder ship leaves the container berth at first light.',
    alt: 'A red cargo ship stacked with coloured containers leaves a port with two cranes at sunrise.',
    date: '20210818',
  },
  breakwater: {
    scene: breakwater,
    artist: 'Jonah Tarrant',
    caption: 'The new arm as the engineers draw it, with its round head and the visitor berths in its lee.',
    alt: 'A curved stone breakwater with a small green and white light; spray on its outer side, yachts in calm water inside.',
  },
  'long-beach': {
    scene: longBeach,
    artist: 'Mara Quill',
    caption: 'Long Beach and its groynes, east of the harbour mouth.',
    alt: 'A wide beach with wooden groynes, painted huts, a couple walking a dog and a red and yellow kite.',
  },
  'pilot-boat': {
    scene: pilotBoat,
    artist: 'Mara Quill',
    caption: 'A pilot climbs the ladder of a tanker off the Outer Skerry.',
    alt: 'A small pilot launch pitches in a night sea beside the high red bow of a tanker, where a figure climbs a ladder.',
  },
  'weather-map': {
    scene: weatherMap,
    artist: 'Jonah Tarrant',
    caption: 'The low as forecasters drew it at noon, with its cold front to the south.',
    alt: 'A weather map: a deep low over the sea, a blue cold front and a red warm front reaching the coast.',
  },
  observatory: {
    scene: observatory,
    artist: 'Mara Quill',
    caption: 'The reopened dome on Beacon Moor.',
    alt: 'An observatory with its dome open under circling star trails, dark firs in front.',
  },
  'floodlit-pitch': {
    scene: floodlitPitch,
    artist: 'Jonah Tarrant',
    caption: 'Under the new lights at Ropewalk Lane.',
    alt: 'Two footballers chase the ball under floodlights in front of a full stand.',
  },
};
