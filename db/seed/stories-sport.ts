import type { Story } from './newsroom.ts';

export const sport: Story[] = [
  {
    key: 'marl-head',
    section: 'sport',
    published: 14.2,
    kicker: 'Rowing',
    dateline: 'Marl Bridge',
    headline: 'Ellery four win the Marl Head by two lengths and one swan',
    standfirst: 'A first victory in nineteen years for the club from the fish quay, with a cox who had never steered the river before.',
    by: ['Gwen Pascoe'],
    tags: ['Rowing', 'Ellery Rowing Club'],
    photos: [{ name: 'rowing-crew' }],
    text: `
      Ellery Rowing Club have won the Marl Head for the first time since most of their crew were in prams. Their women’s coxed four finished the 4.2 kilometres in 14 minutes 51 seconds, two lengths ahead of Cathedral School and nine seconds outside the record.

      They had been second at the half-way post. Then, under the railway bridge, a swan came out from the reeds, and the two leading crews had to choose a side.

      > Everybody goes left of a swan. I thought: so does the swan.
      > — Bea Tolliver, 15, cox of the winning four

      She went right, found the stream, and came out of the shadow of the bridge with clear water. Tolliver took the seat only last week, when the regular cox grew four centimetres and out of it.

      ## Results

      1. Ellery RC, 14:51
      2. Cathedral School, 14:58
      3. Upper Marl, 15:06
      4. Skerry Island Gig Club, 15:44, *after stopping to ask the way*

      The crew train at five in the morning in the one corner of the harbour without swell, which a new breakwater would make a good deal larger. They have offered the Harbour Board their trophy, on loan, as evidence.

      Entries for the winter series close on the last day of the month at [the league’s office](https://example.org/marl-league). The swan is believed to be unhurt and unrepentant.
    `,
  },
  {
    key: 'town-lights',
    section: 'sport',
    published: 33,
    kicker: 'Football',
    dateline: 'Port Ellery',
    headline: 'Ellery Town 3, Marlborough Dock 2: a winner under borrowed light',
    standfirst: 'The floodlights failed with ten minutes left. Two trawlers turned theirs on the pitch, and Town scored in the glare.',
    by: ['Gwen Pascoe'],
    tags: ['Football', 'Ellery Town FC', 'Port Ellery'],
    photos: [{ name: 'floodlit-pitch' }],
    text: `
      It was two each, it was raining sideways, and in the eightieth minute the new floodlights at Ropewalk Lane, paid for by raffle and switched on in August, went out with a noise like a dropped tray.

      There is a rule for this, and the referee had the page open when the far goal began to glow. Two trawlers on the fish quay, forty metres behind the stand, had swung their deck lamps round. She walked the length of the pitch with her arm out, looked at her shadow, and waved play on.

      > It says *sufficient light*. It does not say whose.
      > — Noor Salloum, referee

      Seven minutes later Danny Ostrander, who had not scored since the spring, met a corner with his knee and fell into the net after it. He said he had seen nothing at all.

      ## Scorers

      - **Town:** Pryce 12, Adeyemi 55, Ostrander 87
      - **Dock:** Hallam 31, Hallam 70 (penalty)

      Town go up to fourth. The electricians found a fuse, a second fuse and a starling. The skippers of the *Constance* and the *Good Intent* have been given season tickets, and [a song](https://example.org/ellery-town/songs).
    `,
  },
  {
    key: 'gig-week',
    section: 'sport',
    published: 81,
    kicker: 'Pilot gigs',
    dateline: 'Skerry Island',
    headline: 'Fifty gigs, one slip and no rudder: what to watch in gig week',
    standfirst: 'The island regatta begins on Thursday. Our guide to the six-oared boats that once raced to meet the ships.',
    by: ['Gwen Pascoe'],
    tags: ['Rowing', 'Skerry Island'],
    photos: [
      { name: 'rowing-crew', caption: 'Flat water, as gig crews will tell you, is for other people.' },
      { name: 'ferry', caption: 'The ferry puts on four extra sailings for the regatta.' },
    ],
    text: `
      A pilot gig is thirty-two feet long, carries six rowers and a cox, and was built to do one thing: to reach a ship before the other pilot did. For four days from Thursday fifty of them will try again off Skerry Island, without a ship.

      ## Three to watch

      1. **Patience** of Port Ellery, built in 1838 and still the boat to beat in a head wind.
      2. **Second Thoughts**, the islanders’ own, whose crew share two surnames.
      3. **Margarethe**, from across the water, made from a single elm by people who say they will not do it again.

      > You cannot see where you are going and you cannot hear anything but breathing. It is very like a family.
      > — Rosalind Uren, stroke of the Skerry women’s crew

      The long race, on Saturday, goes round the Outer Skerry and back, 7.8 kilometres with a tide that changes its mind in the middle. Boats are launched by hand from the one slip, in an order drawn from a hat; the hat is the harbour master’s.

      Extra ferries leave Port Ellery at 8.15, 9.45, 17.30 and 19.00. Spectators are asked not to shout *left* or *right*, which on the water mean [nothing](https://example.org/gig-week/rules).
    `,
  },
];
