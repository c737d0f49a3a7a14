import type { Story } from './newsroom.ts';

export const world: Story[] = [
  {
    key: 'morocco-libya-trade',
    section: 'world',
    published: new Date('2021-08-18T09:30:00Z'),
    kicker: 'Maghreb',
    dateline: 'Rabat',
    headline: 'Morocco and Libya agree to widen trade and economic ties',
    standfirst: 'Rabat, which has hosted several rounds of talks between Libya’s rivals, now wants to talk about ports, permits and payments.',
    by: ['Rashid Belkacem'],
    tags: ['Morocco', 'Libya', 'Trade'],
    photos: [{ name: 'container-port' }],
    text: `
      Morocco and Libya have agreed to strengthen their commercial and economic relations, the latest sign that Libya’s neighbours are preparing for business after a decade of conflict.

      The two countries are separated by Algeria and Tunisia, and what passes between them goes mostly by sea. Both belong to the Arab Maghreb Union, founded in Marrakesh in 1989 to build a common market that has never quite opened.

      ## From mediation to merchandise

      Morocco’s interest in Libya has so far been chiefly diplomatic. An accord between Libyan factions was signed at Skhirat, on the Moroccan coast, in December 2015, and delegations from east and west met again at Bouznika in 2020.

      Trade is the natural next step for both sides:

      - Libya imports much of its food, building material and medicine.
      - Moroccan firms are looking for markets on their own continent.
      - Each needs the other’s permits, visas and bank transfers to work.

      [photo: container-port]

      How fast any of this moves will depend on Libya’s politics, and on whether the ceasefire of October 2020 holds. Background on the union and its members is collected [here](https://example.org/maghreb-union).
    `,
  },
  {
    key: 'libya-withdrawal',
    section: 'world',
    published: new Date('2021-08-19T14:00:00Z'),
    kicker: 'Diplomacy',
    dateline: 'Moscow',
    slug: 'russia-says-it-supports-foreign-troops-withdrawal-from-libya',
    headline: 'Russia says it supports foreign troops’ withdrawal from Libya',
    standfirst:
      'Sergei Lavrov put Moscow behind a call by Libyan officers for every outside force to go. A deadline set last year for some 20,000 fighters has long passed.',
    by: ['Rashid Belkacem'],
    tags: ['Russia', 'Libya', 'Sergei Lavrov', 'Najla al Mangoush', 'Diplomacy'],
    photos: [{ name: 'desert-road' }, { name: 'negotiating-table' }],
    text: `
      Russia has declared itself in favour of the departure of foreign soldiers from Libya, lending its weight to a demand made this month by the joint committee of officers that watches over the country’s ceasefire.

      The foreign minister, Sergei Lavrov, set out the position on receiving his Libyan counterpart, Najla al Mangoush, in Moscow.

      > Moscow stands by what the committee of ten decided, and that includes the departure of outside forces with no exemptions.
      > — Summary of Mr Lavrov’s remarks

      Ms al Mangoush spoke warmly of an old relationship and said that her government wished to deepen it. She also expressed gratitude to President Vladimir Putin for trying to bring Libya’s two camps closer: the authorities in Tripoli, backed by the United Nations, and those in the east aligned with the forces of Marshal Khalifa Haftar.

      > Ties between the two countries go back a long way, and they grow when both sides gain by them.
      > — Summary of Ms al Mangoush’s remarks

      [story: morocco-libya-trade]

      ## A deadline that came and went

      Under the truce of October 2020 the rival administrations undertook that about 20,000 foreign fighters would be out of the country within three months. They were not.

      The body known as the *5+5 Military Committee*, five officers from either side, returned to the matter on 15 August. It asked for two things:

      - that both camps suspend their military accords with all other states
      - that a plan to remove foreign forces and mercenaries be drawn up without delay

      ## A war with many patrons

      Libya’s civil war stopped being only Libyan long ago. France, Qatar, Russia, Saudi Arabia, Turkey and the United Arab Emirates have each favoured one party or another, at times with direct military help, and for Libyans daily life has gone on around the fighting.
    `,
  },
  {
    key: 'shore-power',
    section: 'world',
    published: 30,
    kicker: 'Shipping',
    dateline: 'Port Saint-Aubry',
    headline: 'Small ports of six countries agree on one plug',
    standfirst:
      'Ships in harbour could switch off their engines from 2029, if the electricity fits. It has taken eleven years to settle the shape of the pins.',
    by: ['Rashid Belkacem', 'Tobias Fenn'],
    tags: ['Trade', 'Port Ellery', 'Harbour Board'],
    photos: [{ name: 'container-port', caption: 'A ship at berth burns as much fuel in a night as a village does in a week, the ports’ association says.' }],
    text: `
      Delegates of forty-one small ports, Port Ellery among them, have agreed on a common connector for ships that draw their power from the shore.

      Large ports settled the matter among themselves long ago. The small ones did not, because each had already bought something. In a hall in Port Saint-Aubry this week eleven different plugs lay on a table under a cloth, and delegates were asked to choose **one**.

      > We did not choose the best plug. We chose the plug that was nobody’s.
      > — Lucasta Meer, chair of the Association of Small Ports

      ## What the agreement says

      1. New berths use the common connector from 2027.
      2. Old berths may keep an adapter until 2029.
      3. Power is charged by the unit, and the price is posted on the quay.

      For Port Ellery the change means a new cable under the fish quay and about £380,000, which the Harbour Board hopes to recover within six years. Ferries would be first: the *Five Bells* runs an engine all night to keep its lights on.

      The text of the agreement, with a drawing of the plug, is [public](https://example.org/small-ports/connector). Sockets are to be decided next year.
    `,
  },
  {
    key: 'night-crossing',
    section: 'world',
    published: 11,
    kicker: 'Borders',
    dateline: 'Vellin Strait',
    headline: 'Two ports that stopped speaking restart their night boat',
    standfirst: 'Fourteen years after a quarrel over a sandbank, Orsund Quay and Kell have agreed to share it, along with the bill for the buoy.',
    by: ['Rashid Belkacem'],
    tags: ['Diplomacy', 'Trade'],
    photos: [
      { name: 'ferry', caption: 'The first crossing carried more officials than cars.' },
      { name: 'container-port', caption: 'Freight will follow the passengers in spring.' },
    ],
    text: `
      The night boat across the Vellin Strait sailed again on Monday, with the flags of both ports at the stern and, for the avoidance of doubt, tied to the same pole.

      It had not run for fourteen years. In the autumn when it stopped, a storm moved a sandbank eight hundred metres to the east, and with it, according to one reading of an old treaty, the border. Each port placed a buoy. Each removed the other’s.

      > We looked at what it had cost. For the price of the lawyers we could have built a bridge, and charged a toll.
      > — Adela Fisk, who led the talks for Kell

      ## The settlement

      1. The bank belongs to neither port while it moves, and surveyors of both will say when it has stopped.
      2. One buoy marks it. Its colour was the last point to be agreed.
      3. The ferry pays harbour dues once, and the ports divide them.

      [photo: container-port]

      About 9,000 people live on one shore and work, study or are married on the other. By road the journey takes five hours. By sea it takes fifty minutes, and the first passengers spent them on deck in the cold, pointing things out.

      Other small ports have followed the talks closely. Rules for the neutral buoy have been [published](https://example.org/vellin/buoy), and a copy was asked for by the harbour board of Port Ellery, which shares a sandbank only with itself.

      [story: shore-power]
    `,
  },
];
