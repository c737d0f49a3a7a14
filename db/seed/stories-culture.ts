import type { Story } from './newsroom.ts';

export const culture: Story[] = [
  {
    key: 'tideline-festival',
    section: 'culture',
    published: 9.3,
    kicker: 'Review',
    dateline: 'Port Ellery',
    headline: 'Tideline, night two: the sea comes in on the second chorus',
    standfirst: 'A festival on a slipway has two headliners, and one of them is wet. The other was magnificent.',
    by: ['Odile Marchetti'],
    tags: ['Music', 'Port Ellery'],
    photos: [{ name: 'concert-stage' }, { name: 'harbour-at-dusk', caption: 'An hour before the first band, with the tide still out.' }],
    text: `
      ★★★★☆

      The stage at Tideline stands on the lower slipway, which means that every performance is a race. On the second night the Marl Valley String Band began at low water and finished, an hour and fifty minutes later, with the bass player’s shoes in his hand.

      They are five, they have been together since school, and they play as people talk who have stopped being polite. *Salt Road*, which on the record is a pleasant thing for fiddle and harmonium, was taken at the speed of a lorry on a hill. Behind them the sun went down exactly where the lighting designer had put it.

      > We soundchecked at noon with a tide table. The last song is as long as the moon says.
      > — Cass Rudd, singer of the Marl Valley String Band

      [photo: concert-stage]

      ## Before them, and after

      - **Ondine Achterberg**, alone with an accordion and a cold, sang eleven songs about one lighthouse.
      - **Nine Tenths**, a brass band of harbour pilots, were louder than the ferry and said so.
      - **Kite Weather** closed the small stage with their amplifiers turned off, at the neighbours’ request, and were the better for it.

      The sound is finer than last year and the queue for chips is not. About 2,300 people came; nobody got more than their knees wet. The festival ends tomorrow night, forecast permitting. [The programme](https://example.org/tideline) prints the tides in bold, and the bands in regular.
    `,
  },
  {
    key: 'drowned-bells',
    section: 'culture',
    published: 56,
    kicker: 'Exhibition',
    dateline: 'Port Ellery',
    headline: 'Five bells went down with the old church. One of them can be heard again',
    standfirst: 'The Customs House shows what forty years of storms have returned from the drowned parish of St Wenna.',
    by: ['Odile Marchetti'],
    tags: ['Port Ellery', 'Working the tide'],
    photos: [
      { name: 'court-house', caption: 'The Customs House galleries share their hill with the court.' },
      { name: 'lighthouse', caption: 'St Wenna’s stood half a mile seaward of the present light.' },
    ],
    text: `
      The parish of St Wenna had a church, an inn and 212 people until a November night in 1703. Afterwards it had a view. Sailors have claimed ever since to hear its bells under the water, usually on the way home from the other inn.

      *The Drowned Parish*, which fills three rooms of the Customs House, is about what really came back: a font, used for a century as a horse trough; a ledger of fines for swearing; eleven shoes, all left. And, in the last room, a bell.

      It was caught two winters ago in the net of the trawler *Constance*. It is cracked, so it cannot be struck. A team at the Marine Station measured it instead, and calculated the note.

      > It is a flat, rather cross E. I had expected something more romantic, and I find I like this better.
      > — Thea Moncrieff, curator

      ## Going

      - Customs House, until the last Sunday of January; closed on Mondays
      - free before noon, £4 after
      - the note sounds on the hour, and [here](https://example.org/drowned-parish/bell)

      Stay for the ledger. One Jabez Tull was fined for the same word fourteen times, and the clerk, to be exact, wrote it out each time.
    `,
  },
  {
    key: 'salt-almanac',
    section: 'culture',
    published: 111,
    kicker: 'Books',
    headline: 'A year of weather in which nothing happens, wonderfully',
    standfirst: 'Lorna Tidewell’s “The Salt Almanac” is the diary of a coastal path, kept by somebody who seldom left it.',
    by: ['Odile Marchetti'],
    tags: ['Books', 'Weather'],
    photos: [{ name: 'lighthouse', caption: 'The path of the book ends, every day, at the light.' }],
    text: `
      On the ninth of February the narrator of *The Salt Almanac* sees a heron. On the tenth she does not. A lesser writer would have made something of this.

      Lorna Tidewell’s second novel follows a woman who walks the same four miles each day for a year, after a loss we are told about only by the places where she does not stop. There is no plot. There is a great deal of wind.

      > The sea had the look of a person who has been told to wait.
      > — “The Salt Almanac”, page 31

      It ought to be unbearable, and for thirty pages it nearly is. Then the eye adjusts, as it does in a dark room, and one notices that everything is moving: the gate that is mended, the dog that is not there in June, the neighbour who begins a sentence in March and ends it in November.

      Ms Tidewell, who lives on the coast and has been a pilot’s radio operator, has an exact ear for how people speak when the subject is something else. Her chapters are as long as the days they describe, so that December can be read at a bus stop.

      *The Salt Almanac* by Lorna Tidewell, 268 pages, Pier Head Press. [An extract](https://example.org/salt-almanac) is in the publisher’s catalogue.
    `,
  },
];
