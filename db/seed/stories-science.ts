import type { Story } from './newsroom.ts';

export const science: Story[] = [
  {
    key: 'kelp-returns',
    section: 'science',
    published: 12.4,
    kicker: 'Marine biology',
    dateline: 'Cobbler’s Reef',
    slug: 'kelp-is-back-at-cobblers-reef',
    headline: 'The kelp is back at Cobbler’s Reef, and nobody planted it',
    standfirst: 'Four hectares of forest have grown where divers counted eleven plants five years ago. The Marine Station thinks it has the crabs to thank.',
    by: ['Ansel Whitlock'],
    tags: ['Kelp', 'Marine Station', 'Fishing'],
    photos: [{ name: 'kelp-forest' }, { name: 'wind-farm', caption: 'No pots may be set within half a mile of the cable to Long Bank.' }],
    text: `
      Five years ago the divers of the Ellery Marine Station swam the length of Cobbler’s Reef and counted eleven kelp plants and some 90,000 sea urchins. This summer they gave up counting the kelp. It covers four hectares, in places six metres tall, and from below, they say, it looks like church.

      Kelp forests shelter young fish, calm the swell and store carbon. They also vanish: where urchins multiply, they graze the rock to a bare pink crust, and a barren can last for decades.

      > We had a planting scheme, a budget and a very good logo. Then the sea did it while we were waiting for the permit.
      > — Dr Imogen Strake, who leads the survey

      ## Why now?

      The station’s paper, [published this week](https://example.org/marine-station/kelp), tests three explanations and keeps one.

      - **Colder water?** Slightly, but reefs nearby had it too and stayed bare.
      - **Disease among urchins?** None was found in 400 animals.
      - **Crabs?** Numbers have risen ninefold since pots were banned along the new power cable.

      Large crabs eat urchins, shell and all. Within three years of the ban the urchins in the open had fallen by four fifths, and those that were left kept to the cracks.

      [photo: kelp-forest]

      ## A caution

      One reef is not an experiment, Dr Strake points out. The station will now ask fishermen to choose a second place to leave alone, and a third to leave as it is. The fishermen have answered that they know just the spot, and that it has no crabs in it.

      [story: herring-season]
    `,
  },
  {
    key: 'beacon-moor',
    section: 'science',
    published: 61,
    kicker: 'Astronomy',
    dateline: 'Beacon Moor',
    headline: 'After forty years in the dark, the observatory opens its eye',
    standfirst: 'Volunteers have restored a 1926 telescope on Beacon Moor. On its first clear night it was pointed at the oldest thing they could think of.',
    by: ['Ansel Whitlock'],
    tags: ['Astronomy'],
    photos: [{ name: 'observatory' }],
    text: `
      The dome on Beacon Moor turned on Saturday night for the first time since 1985, with the sound of a tram, and forty people standing in wet heather began to clap.

      The telescope inside it, a refractor of 1926 with a lens as wide as a dinner plate, was given to the county by a brewer who liked comets. When the last astronomer retired it was wrapped in sailcloth. The sailcloth, it turned out, saved it.

      > The brass was green, the gears were solid and there was a wren in the finder. The glass was perfect.
      > — Mortimer Gray, retired boatbuilder and head of the volunteers

      ## First light

      They had argued for weeks about what to look at. Saturn was proposed, and the moon. In the end they chose the galaxy in Andromeda, a grey smudge whose light set out two and a half million years ago, because it seemed rude to have kept it waiting.

      ## How to visit

      - clear Saturdays from dusk; bring a red torch and a coat
      - thirty places, [booked ahead](https://example.org/beacon-moor)
      - no headlights beyond the second cattle grid

      The parish council has replaced its nine street lamps with shielded ones, and reports that it can now see the stars from the bus stop, where there is always time.
    `,
  },
  {
    key: 'tide-gauge',
    section: 'science',
    published: 101,
    kicker: 'Sea level',
    dateline: 'Port Ellery',
    slug: 'clerks-pencil-shows-sea-has-risen-21-centimetres',
    headline: 'A clerk’s pencil shows the sea has risen 21 centimetres at Port Ellery',
    standfirst: 'For 149 years somebody has written down the height of the tide. Researchers have now read all of it, including the jokes.',
    by: ['Ansel Whitlock'],
    tags: ['Sea level', 'Marine Station', 'Port Ellery'],
    photos: [
      { name: 'long-beach', caption: 'Long Beach, whose residents have their own theory of the gauge.' },
      { name: 'harbour-at-dusk', caption: 'The gauge hangs from the third pile of the pier.' },
    ],
    text: `
      In 1876 a harbour clerk named Obadiah Crewe hung a marked board from the pier and wrote down where the water came to. He did so twice a day for thirty-one years. Somebody has done it ever since.

      Researchers at the Marine Station have now typed in the whole record, **108,000 readings** in nineteen ledgers, and corrected it for the settling of the pier. The mean level of the sea is 21 centimetres higher than in Crewe’s first year. A third of the rise has come since 1995.

      > His pencil is better than our first three electronic gauges. He never once ran out of battery.
      > — Dr Imogen Strake, Ellery Marine Station

      ## What the ledgers also say

      - A gap of two days in 1899 is explained as *wedding, mine*.
      - The storm of 1953 was read by lamplight from a boat, the pier being under water.
      - On the first of April 1931 the tide is said to have risen to the town hall clock.

      The record matters because it is long. A few decades cannot tell a slow rise from a slow swing. Its authors advise building for another half metre by the end of the century. The [ledgers and the figures](https://example.org/marine-station/tides) are free to use.

      The gauge was moved eighty metres in 2011. Since then, residents of Long Beach have blamed it for the loss of their sand. It is not thought to be listening.
    `,
  },
];
