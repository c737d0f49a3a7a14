import type { Story } from './newsroom.ts';

export const business: Story[] = [
  {
    key: 'long-bank',
    section: 'business',
    published: 5.1,
    kicker: 'Energy',
    dateline: 'Port Ellery',
    headline: 'Long Bank wind farm chooses Port Ellery as its home port',
    standfirst: 'Ninety-four jobs, two crew boats and an old net loft come with the twenty-year lease. The fishermen want to know where they will park.',
    by: ['Tobias Fenn'],
    tags: ['Wind power', 'Port Ellery', 'Harbour Board'],
    photos: [{ name: 'wind-farm' }, { name: 'harbour-at-dusk', caption: 'The old net loft, left, will become the control room.' }],
    text: `
      The company that runs the 58 turbines on Long Bank will look after them from Port Ellery, and has taken a lease of twenty years on the old net loft and 120 metres of quay.

      The decision brings **94 jobs**, of which about sixty are for technicians who go out to the turbines by boat. Two larger ports had been in the running. Both are nearer by road; neither is nearer by sea.

      > From here a crew can be on the first ladder in 41 minutes. From anywhere else they are still drinking their coffee.
      > — Roland Averill, operations manager of Long Bank Wind

      ## The terms

      - rent of £310,000 a year, linked to prices
      - twelve apprenticeships a year for the college on Beacon Road
      - crew boats to run on shore power as soon as the quay has it

      [story: shore-power]

      ## Room for everyone

      The Fishermen’s Association welcomed the jobs and asked about the quay. At high water in August there are thirty-four boats for twenty-nine places, it said, and arithmetic does not improve with wind.

      The Harbour Board replied that the new breakwater, if it is built, would make forty berths. Recruitment opens [next month](https://example.org/long-bank/jobs). Applicants must be able to swim, climb and tell a spanner from a marlinspike.
    `,
  },
  {
    key: 'herring-season',
    section: 'business',
    published: 26,
    kicker: 'Fishing',
    dateline: 'Port Ellery',
    headline: 'A herring summer fills the smokehouses, and the price holds',
    standfirst: 'Landings are up by a third on last year. For once there are enough chimneys.',
    by: ['Tobias Fenn'],
    tags: ['Fishing', 'Food', 'Port Ellery', 'Working the tide'],
    photos: [{ name: 'herring' }],
    text: `
      Port Ellery’s boats landed 2,140 tonnes of herring between June and the end of August, a third more than last summer, and sold nearly all of it within sight of the quay.

      A good season is usually a bad one for somebody. When the fish come all at once the price falls, the smokehouses turn boats away, and the rest goes for meal. This year two shut smokehouses on Net Street had been relit in May, by a pair of cousins with a loan and their grandfather’s recipe.

      > He wrote down everything but the time. It says: until it looks like a good saddle.
      > — Jory Penhallow, smoker

      ## The season in figures

      - 2,140 tonnes landed, against 1,610 last year
      - £1.12 a kilo on average, a penny less than last year
      - five smokehouses at work, the most since 1979
      - 38 seasonal jobs, most of them taken by students

      The [quota office](https://example.org/quota/herring) confirmed that the port is within its share. Scientists at the Marine Station say one strong year proves little: the fish hatched four springs ago in unusually cold water.

      The Penhallows plan to keep one kiln warm through the winter. Asked what for, they said that haddock has grandfathers too.
    `,
  },
  {
    key: 'brannocks-bread',
    section: 'business',
    published: 53,
    kicker: 'High street',
    dateline: 'Port Ellery',
    headline: 'The bakery that sold itself to its customers',
    standfirst: 'When Ida Brannock wished to retire there was no buyer. So 417 people bought a loaf a week for five years, in advance.',
    by: ['Tobias Fenn'],
    tags: ['Ida Brannock', 'Food', 'Port Ellery'],
    photos: [{ name: 'bakery-window' }],
    text: `
      Brannock’s on Net Street has belonged since Monday to 417 people, most of whom have flour on their sleeves and none of whom may have more than one vote.

      Ida Brannock, who is 68 and has risen at two in the morning for forty-four years, put the bakery up for sale last autumn. There were two offers. One was from a company that wished to sell telephones in it.

      > I told them they could have the oven. They asked what it ran on. I said people.
      > — Ida Brannock

      ## How it was done

      1. Each member paid for 260 loaves, one a week for five years.
      2. The money, £312,000, bought the house, the oven and the name.
      3. The four bakers are paid by the co-operative and choose its chair.

      [photo: bakery-window]

      Members may skip a week, but not sell their loaf, although a quiet exchange of rye for white is reported from the library steps. A third of the members live on Skerry Island and collect from the morning boat.

      The lawyers who drew up the articles have published them [for others to copy](https://example.org/bread-co-operative). Ms Brannock will stay for a year to teach, from five o’clock. She has bought an alarm clock and intends to ignore it.
    `,
  },
  {
    key: 'ropeworks',
    section: 'business',
    published: 98,
    kicker: 'Manufacturing',
    dateline: 'Port Ellery',
    headline: 'A ropeworks founded for whalers finds customers in orbit',
    standfirst: 'Ellery Cordage has an order for eleven kilometres of braid that must not stretch, fray or melt. It will be made on a machine from 1912.',
    by: ['Tobias Fenn'],
    tags: ['Trade', 'Port Ellery'],
    photos: [{ name: 'harbour-at-dusk', caption: 'The ropewalk, 340 metres long, runs behind the houses of the fish quay.' }],
    text: `
      The longest room in Port Ellery is 340 metres from door to door and has smelt of tar since 1803. This month it has been swept three times a day.

      Ellery Cordage, which made rope for whalers and later for almost anybody, has been asked for eleven kilometres of a grey braid no thicker than a bootlace. It will hold a folded antenna shut on its way into orbit and then, if all goes well, be cut.

      > We are very proud to have made something so good that its whole purpose is to be got rid of.
      > — Harriet Coombe, works manager

      The fibre is new. The machine is not: a sixteen-carrier braider bought second-hand in 1912, which the customer’s engineers photographed at length. It runs slowly, and that is its charm. A modern braider makes the same cord in a tenth of the time and gives it, *by a hair*, an uneven twist.

      The order is worth about £180,000 and has let the works take on five people. There is talk of [a second contract](https://example.org/ellery-cordage). Whalers, if there were any, could still be served by Thursday.
    `,
  },
];
