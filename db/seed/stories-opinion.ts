import type { Story } from './newsroom.ts';

export const opinion: Story[] = [
  {
    key: 'leader-breakwater',
    section: 'opinion',
    published: 2.2,
    kicker: 'Leader',
    headline: 'Build the wall, and measure the beach',
    standfirst: 'The case for a breakwater is strong. The case for knowing what it does is stronger, and much cheaper.',
    by: ['The Harbour Ledger'],
    tags: ['The breakwater question', 'Harbour Board', 'Sea level'],
    photos: [{ name: 'long-beach' }, { name: 'breakwater' }],
    text: `
      This newspaper has opposed two breakwaters, in 1931 and 1974, and was right both times: the first would have enclosed a sandbank and the second the chairman’s yacht. The third is a better wall. It should be built.

      The reasons are plain to anyone who was on the quay in January. The sea is higher than it was, storms come in on top of it, and a harbour in which boats are not safe is an expensive view.

      But the four members who voted against were not being difficult. Stone put into moving water always sends the bill somewhere. It may go to Long Beach, and the people of East Strand are entitled to know that before they are asked to pay for sand.

      [story: tide-gauge]

      ## Three conditions

      1. Survey the beach now, before a stone is laid, and each spring after.
      2. Publish [every figure](https://example.org/harbour-board/figures), at once, in a form that others can check.
      3. Write down today what change would make the board widen the gap, so that nobody has to be brave later.

      The board has put £600,000 aside for monitoring. It is four pounds in every hundred. No better use will be found for the other ninety-six.
    `,
  },
  {
    key: 'column-slow-ferry',
    section: 'opinion',
    published: 41,
    kicker: 'Perpetua Vane',
    headline: 'In praise of forty-five minutes in which nobody can reach you',
    standfirst: 'They are to put a signal mast on the ferry. I should like to make a case for the last quiet room in the county.',
    by: ['Perpetua Vane'],
    tags: ['Five Bells Ferries', 'Skerry Island'],
    photos: [{ name: 'ferry', caption: 'Forty-five minutes, and not a bar of signal.' }],
    text: `
      There is a point about ten minutes out from Port Ellery, just past the second buoy, when the whole saloon of the *Five Bells* looks down at its telephones, and then up. It is like watching a field of sheep hear a dog go home.

      For the next half an hour there is no signal. People do extraordinary things. I have seen a man finish a newspaper. I have seen two teenagers look at a cormorant, and a solicitor asleep with his mouth open, at peace with all his clients.

      > On the boat I am nobody’s. On the quay I am everybody’s again.
      > — A district nurse, overheard, row F

      Now the company proposes a mast. It says that passengers have asked for it, and I am sure that they have; they asked on the quay. Nobody ever asked past the second buoy.

      I do not hold with telling people what is good for them. But we have been careful in this county to protect dark skies, at Beacon Moor, and quiet roads, and a newt. Let us have one room without a voice in it but the tannoy’s, which says only *tea* and *Skerry*.

      If they must have their mast, let it be switched on for [emergencies](https://example.org/five-bells/mast), and let the captain be the judge of what is one. She has teenagers herself.
    `,
  },
  {
    key: 'letters',
    section: 'opinion',
    published: 91,
    kicker: 'Letters',
    headline: 'Letters: begonias, bells and the correct way to pass a swan',
    standfirst: 'Readers write about the market, the drowned parish, street lamps and a missing apostrophe.',
    by: ['The Harbour Ledger'],
    tags: ['Port Ellery', 'Capstan Square'],
    text: `
      ## The old market

      Your report that the market was moved because of a sewer is generous. I was on the committee. It was moved because of a parking scheme, and the sewer was found afterwards, to everybody’s relief.

      *Former councillor, Customs Hill*

      ## Bells

      My grandfather heard the bells of St Wenna every New Year’s Eve, from the Skerry Arms, and could say how many. It rose through the evening.

      *M. K., Skerry Island*

      ## Lamps

      Since the shielded lamps were put up on Beacon Road I have seen Orion, the Plough and my neighbour’s kitchen. Could the last be shielded as well?

      *Astronomer (amateur), Beacon Road*

      ## An apostrophe

      The new sign on the quay reads *FISHERMENS ASSOCIATION*. There are three places for the apostrophe, of which only one is wrong. I have [a ladder](https://example.org/letters) and am at the association’s disposal.

      *Retired teacher, Net Street*

      > Letters should be short. The editor’s patience is.
      > — Notice on the door of the Ledger, 1887
    `,
  },
];
