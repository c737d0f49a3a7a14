import type { Story } from './newsroom.ts';

export const coast: Story[] = [
  {
    key: 'breakwater-vote',
    section: 'coast',
    published: 0.12,
    kicker: 'Harbour',
    dateline: 'Port Ellery',
    slug: 'harbour-board-backs-14m-breakwater',
    headline: 'Harbour Board backs £14m breakwater after a winter of broken moorings',
    standfirst: 'The vote was seven to four. Work on the 310-metre arm could begin in April, if the insurers and the seals can both be satisfied.',
    by: ['Hester Lowe'],
    tags: ['Port Ellery', 'Harbour Board', 'Agnes Thorrold', 'The breakwater question'],
    photos: [
      { name: 'harbour-at-dusk', caption: 'The inner harbour, where 23 boats broke free in a single night in January.' },
      { name: 'breakwater' },
      { name: 'lighthouse', caption: 'Gannet Point, where the rock for the new arm would be landed.' },
    ],
    text: `
      Port Ellery will build its first new breakwater in 118 years after the Harbour Board voted on Tuesday night to spend £14.2m on a curved stone arm north of the fish quay.

      The decision, by seven votes to four, ends an argument that has outlasted three chairmen. It follows a January storm in which **23 boats** broke their moorings in one night and the lifeboat slip lost eleven metres of its handrail.

      > We have spent nine winters buying rope. This is the first winter in which we have bought anything else.
      > — Agnes Thorrold, chair of the Harbour Board

      ## What will be built

      The arm will leave the shore below Customs Hill, run 310 metres to the north-east and end in a round head with a light. The [engineers’ drawings](https://example.org/harbour-board/breakwater) went on show in the Seamen’s Hall this morning. In short:

      - 96,000 tonnes of local granite, landed by barge at Gannet Point
      - a walkway on the lee side, closed when the flag is red
      - 40 visitor berths, which the board expects to pay a fifth of the loan
      - a gap of four metres at the root, so that the harbour can still breathe

      [photo: breakwater]

      ## The four who said no

      Opponents do not dispute the storms. They dispute the sand. A board member, Piers Oakshott, said that a wall in the north bay would starve Long Beach, which has already lost a metre of height since the tide gauge was moved.

      > A breakwater is a promise made to boats and paid for by beaches.
      > — Piers Oakshott, board member

      [story: tide-gauge]

      The board has set aside £600,000 for monitoring and has promised to stop work between May and July, when grey seals rest on the skerries. Whether that satisfies the licensing office is expected to be known by the end of the year.

      ## What happens next

      1. The loan goes to the county treasurer within ten days.
      2. The marine licence is advertised for six weeks.
      3. If nobody goes to court, the first barge arrives in April.

      Somebody may well go to court. The board lost its last case on Monday, over what it charges small boats to lie on the wall it already has.

      [story: mooring-fees]
    `,
  },
  {
    key: 'gale-warning',
    section: 'news',
    published: 1.3,
    kicker: 'Weather',
    headline: 'Flood gates to close at dusk as a deep low turns towards the coast',
    standfirst: 'Gusts of 70 miles an hour are expected at Gannet Point, and the highest water an hour after midnight.',
    by: ['Ansel Whitlock', 'Hester Lowe'],
    tags: ['Weather', 'Port Ellery', 'Gannet Point'],
    photos: [{ name: 'weather-map' }],
    text: `
      The flood gates on Net Street and Ropewalk Lane will be shut at dusk and will stay shut until the morning tide has turned, the harbour master said at noon.

      Forecasters expect the low, now some 400 miles to the west, to deepen quickly and to pass north of Skerry Island shortly before midnight. The strongest gusts should reach 70 miles an hour at Gannet Point and 55 in the town.

      > It is not the worst we have seen, but it arrives with the tide, and that is the part people forget.
      > — Duty forecaster, Ellery coastguard station

      ## What to do before six

      - Move cars from the fish quay and both sides of Customs Steps.
      - Double up on springs if your boat lies on the north wall.
      - Collect sandbags from the old ice house; eight to a household.
      - Bring in the bunting. The town council asks this *particularly*.

      The last ferry to Skerry Island leaves an hour early, and the late sailing is cancelled tonight. Schools will open as usual. The coastguard keeps [a page of water levels](https://example.org/coastguard/levels), brought up to date every quarter of an hour.

      [story: late-ferry]

      The gates have been closed eleven times since they were hung, and have leaked once, when somebody left a bicycle in the groove.
    `,
  },
  {
    key: 'late-ferry',
    section: 'coast',
    published: 3.2,
    kicker: 'Islands',
    dateline: 'Skerry Island',
    headline: 'Skerry gets a late boat home, and with it an evening',
    standfirst: 'For the first time in twenty years islanders can see the end of a film on the mainland. The 22.40 will run on Fridays and Saturdays.',
    by: ['Hester Lowe'],
    tags: ['Skerry Island', 'Five Bells Ferries', 'Port Ellery'],
    photos: [{ name: 'ferry' }, { name: 'harbour-at-dusk', caption: 'The ferry berth is the last lit window on the fish quay.' }],
    text: `
      The 22.40 from Port Ellery carried 61 people, nine bicycles and a double bass on its first night, and arrived at Skerry Island six minutes early, to applause.

      Since the evening service was cut two decades ago the last boat has gone at ten past seven. Islanders have left weddings before the speeches and football matches at half-time, and two generations of Skerry children have been told how films end by their cousins.

      > I have lived here since I was four and I did not know what the town looked like with its lamps on.
      > — Maud Ketteridge, 31, who runs the island shop

      Five Bells Ferries will sail on Fridays and Saturdays until the end of October, and will decide then. It needs **38 passengers** a night to cover the crew. The island council has promised to make up half of any difference from the rent of its wind turbine.

      ## How it will run

      - Port Ellery 22.40, Skerry 23.25
      - the boat lies overnight at Skerry and returns at 6.50
      - fares as by day; dogs free; no lorries

      One voice was against. The keeper of the Skerry Arms, who had the island’s evenings to himself for twenty years, said he would be obliged to learn to cook. Timetables are on the [company’s pages](https://example.org/five-bells/timetable).
    `,
  },
  {
    key: 'mooring-fees',
    section: 'coast',
    published: 7.5,
    kicker: 'Courts',
    dateline: 'Port Ellery',
    headline: 'Court strikes down mooring fees that charged a skiff like a schooner',
    standfirst: 'A flat charge for every hull was unreasonable, the Admiralty Court found. The Harbour Board may have to repay £210,000.',
    by: ['Hester Lowe'],
    tags: ['Courts', 'Harbour Board', 'Port Ellery'],
    photos: [{ name: 'court-house' }],
    text: `
      The Harbour Board acted unreasonably when it asked the owner of a twelve-foot skiff to pay the same to lie on the north wall as the owner of an eighty-foot schooner, the Admiralty Court has found.

      In a judgment of nineteen pages the court set aside the board’s *single hull tariff*, under which every vessel paid £460 a year from last April. The case was brought by the Small Boat Association, whose 312 members own, by its count, less timber between them than the schooner does.

      > A tariff need not be perfect. It must, however, have noticed the difference between large things and small ones.
      > — From the judgment

      The board argued that one price was cheap to collect. The court accepted this, and observed that it would be cheaper still to collect nothing.

      ## What it means

      - The old scale, by the metre, applies again from the first of next month.
      - Owners of boats under seven metres can ask for the difference back.
      - The association puts the total at about **£210,000**; the board says less.

      The board has 28 days to appeal. Its clerk said that members would read the judgment before deciding anything, including how they felt. The full text is [in the court’s register](https://example.org/court/register/small-boats).

      [photo: court-house]
    `,
    corrected: {
      right: 'has 28 days to appeal',
      wrong: 'has 21 days to appeal',
      publicText: 'An earlier version of this story said that the board has 21 days to appeal. It has 28.',
    },
  },
  {
    key: 'market-returns',
    section: 'coast',
    published: 21,
    kicker: 'Town',
    dateline: 'Port Ellery',
    headline: 'The Saturday market comes home to Capstan Square',
    standfirst: 'After six years beside the bus depot, forty-four stalls set out again under the plane trees, and sold out of plums by ten.',
    by: ['Odile Marchetti'],
    tags: ['Capstan Square', 'Port Ellery', 'Food'],
    photos: [{ name: 'market-stalls' }, { name: 'bakery-window', caption: 'Brannock’s baked 900 loaves for the day, and locked up at eleven.' }],
    text: `
      At five in the morning there was nothing on Capstan Square but a cat. By seven there were forty-four stalls, a barrel organ and a queue for plums that went twice around the drinking fountain.

      The market was moved to the bus depot six years ago, when a sewer was found to be older than its map. It was meant to be away for a season. The square has since been dug up, paved, dug up again for the cable, and paved in a stone the council describes as *oyster* and everyone else as grey.

      > At the depot you sold to people who were waiting for something else. Here they come for you.
      > — Wilf Anstey, who has sold cheese in the town since 1988

      ## Bought, by ten o’clock

      1. Plums: all of them, 1.3 tonnes
      2. Brannock’s sourdough: 640 loaves
      3. Smoked mackerel: 71 sides
      4. Begonias: two

      The stallholders’ co-operative has signed for nine years, with rents tied to the price of potatoes, a clause both sides claim to have thought of. A second market, for fish only, is planned for Wednesdays.

      [story: brannocks-bread]

      Traffic was stopped on Net Street until two. Nobody was seen to complain, except about the begonias.
    `,
  },
  {
    key: 'pilot-night',
    section: 'coast',
    published: 17,
    kicker: 'Long read',
    dateline: 'Off the Outer Skerry',
    headline: 'Nine metres of ladder: a night with the pilots of Port Ellery',
    standfirst:
      'They are paid to step off one moving boat on to another in the dark, and then to tell a stranger how to drive. It is, they insist, mostly waiting.',
    by: ['Hester Lowe'],
    also: [{ name: 'Odile Marchetti', role: 'edited' }],
    tags: ['Port Ellery', 'Working the tide', 'Harbour Board'],
    photos: [
      { name: 'pilot-boat' },
      { name: 'lighthouse', caption: 'Gannet Point, two flashes every fifteen seconds, is the pilots’ front door.' },
      { name: 'weather-map', caption: 'The forecast pinned up in the pilot house that evening.' },
    ],
    text: `
      At ten past one in the morning there are three people in the pilot house at the end of the fish quay. One is asleep, one is doing a crossword about Roman emperors, and one is putting on her lifejacket, because a tanker called *Halcyon Drift* has said that she will be at the boarding ground at two.

      The one in the lifejacket is Frances Eddowes, who is 52 and has done this for nineteen years. The one with the crossword is Ned Polwhele, who drives the launch. The sleeper is the apprentice, and is woken with a biscuit.

      By law every ship longer than sixty metres that enters Port Ellery must carry one of the harbour’s five pilots. Some 640 did last year. Most bring fuel, cement or fish meal, and most arrive at night, since the channel is deep enough only around high water and high water has no manners.

      ## The boarding ground

      It is four miles out, past the last buoy, where the swell comes round the Outer Skerry. The tanker appears first as a missing piece of sky. Then there is a lamp, and under it, against a wall of red steel, a rope ladder with wooden rungs.

      [photo: pilot-boat]

      > People think the ladder is the hard part. The ladder is nine metres. The hard part is the one step before it.
      > — Frances Eddowes, pilot

      Mr Polwhele brings the launch in until the two hulls rise and fall together, more or less. Ms Eddowes stands on the foredeck with both hands free. She waits for a wave that he can see and she cannot, and when he says *now*, not loudly, she is on the ladder and the launch is gone from under her.

      ## What they carry

      - a radio, a torch and a second torch
      - a tablet with the channel as it was surveyed last week
      - a tie, worn by two of the five, *out of respect for the coffee*

      On the bridge she shakes hands with a captain whom she has never met, and tells him what the chart does not: that the tide sets across the entrance for twenty minutes after it ought to have stopped, that the green light looks white in rain, and that the man on the end of the quay will wave but is only fishing.

      > I have eleven thousand tonnes and she has a flask. For one hour she is the one who knows.
      > — Master of the Halcyon Drift

      ## A smaller sea

      If the new breakwater is built, the pilots will have to learn the entrance again. They have spent two days in a simulator with it already and put it, on the whole, among the good ideas. They would like the gap a little wider and the light a little higher.

      [story: gannet-light]

      The *Halcyon Drift* is alongside at 3.24. By four o’clock Ms Eddowes is in the pilot house again with her boots off. The sleeper is asleep. Five letters, says Mr Polwhele: emperor, briefly. It is Galba. There is another ship at six.
    `,
  },
  {
    key: 'gannet-light',
    section: 'coast',
    published: 47,
    kicker: 'Heritage',
    dateline: 'Gannet Point',
    headline: 'Gannet Point light is to be kept by its neighbours',
    standfirst: 'The lamp needs nobody. The tower, its 164 steps and its very bad plumbing need a village, and now they have one.',
    by: ['Odile Marchetti'],
    tags: ['Gannet Point', 'Working the tide'],
    photos: [{ name: 'lighthouse' }],
    text: `
      Thirty-one households at Gannet Point have taken over the lighthouse at the end of their road for a rent of one smoked haddock a year, payable on the anniversary of its lighting in 1861.

      The lamp has looked after itself since 1987. The tower has not. Its lantern gallery is closed, its staircase has 164 steps of which 150 can be recommended, and its kitchen tap has run brown since the keeper left.

      > He told my mother it only wanted running for a bit. That was thirty-eight years ago.
      > — Enid Sallow, treasurer of the Gannet Point Light Trust

      ## From keepers to keyholders

      Under the lease the lights authority keeps the lamp, the fog signal and the right to turn up unannounced. The trust gets everything else. It plans:

      - two rooms to let in the cottage, from next summer
      - open days on the first Sunday of the month
      - a reading room for the logbooks, which mention *weather* 51,000 times and *wife* four

      Repairs will cost an estimated £280,000, of which £94,000 has been promised. An appeal opens this week at [the trust’s office](https://example.org/gannet-point-light), a table in the front room of number 7.
    `,
  },
  {
    key: 'lido-reopening',
    section: 'coast',
    published: 0.05,
    state: 'draft',
    kicker: 'Town',
    headline: 'Lido to reopen in spring, says council [CHECK DATE]',
    standfirst: 'The tiles have come. The man who lays them has not.',
    by: ['Hester Lowe'],
    tags: ['Port Ellery'],
    text: `
      The sea-water lido on East Strand will open again in spring, eighteen months late, the town council is expected to say this week.

      Some 41,000 tiles have been delivered and are stacked in the ladies’ changing room. The council has yet to name the contractor who will lay them.

      ## Still to find out

      - the date
      - the new price for a season ticket
      - whether the slide stays
    `,
  },
  {
    key: 'dredger-delay',
    section: 'business',
    published: 0.04,
    state: 'filed',
    kicker: 'Harbour',
    dateline: 'Port Ellery',
    headline: 'Dredger delayed again, and the big boats wait for water',
    standfirst: 'Three trawlers drawing more than four metres can use the fish quay for only five hours a day until the channel is cleared.',
    by: ['Tobias Fenn'],
    tags: ['Port Ellery', 'Fishing', 'Harbour Board'],
    photos: [{ name: 'harbour-at-dusk', caption: 'The fish quay, where the channel has silted by 60 centimetres.' }],
    text: `
      The dredger that should have cleared the channel to the fish quay in March will not now come before the end of next month, its owners have told the Harbour Board.

      The channel has lost about 60 centimetres of depth since the autumn. Three of the port’s largest trawlers can reach the quay only in the five hours around high water, and have landed a quarter of this month’s catch elsewhere.

      > Fish do not keep office hours, and now we must.
      > — Skipper of one of the three boats

      The owners of the dredger say that a pump failed on an earlier job. The board can claim £1,800 for each day of delay, and says that it will.
    `,
  },
];
