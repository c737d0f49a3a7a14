import type { LeafletName } from '../leaflet/rules.ts';

/** What the demo newspaper says of itself, in the notation of notation.ts. */
export const LEAFLET_TEXTS: Record<LeafletName, { headline: string; text: string }> = {
  about: {
    headline: 'About The Harbour Ledger',
    text: `
      The Harbour Ledger is the newspaper of Port Ellery and the coast around it. It was first printed in 1887 in a net loft, on a press that is still there, and it has missed two editions since: one for a war and one for a flood.

      Port Ellery does not exist, and neither do the people in these pages. This is the demonstration newspaper of Broadsheet, written to show what a newsroom can do with it.

      ## Who owns it

      The paper belongs to a trust whose seven members are elected by its readers for four years. No member may hold an office in the town, the harbour or a party.

      ## How it is paid for

      - subscriptions to the printed edition: about two thirds
      - small advertisements and notices: about a quarter
      - gifts of less than 200 pounds, all of them listed once a year

      Nobody who pays for anything sees a story before you do.

      ## Who makes it

      Ten people write it. Each story names those who wrote it, and each name leads to all they have written. Odile Marchetti edits culture, Inés Carvalho the pages in Spanish and سلمى الحداد those in Arabic.
    `,
  },
  ethics: {
    headline: 'How we work',
    text: `
      These are the rules we hold ourselves to. If we break one, [tell us](/contact); we will answer, and where you are right we will say so on [the page of corrections](/corrections).

      ## What we publish

      We publish what we have checked. A fact that matters has two sources who do not know it from each other, or a document we have seen ourselves. Where we could not check something and still think you should know it, we say that we could not.

      Opinion stands under that name and never in the place of news.

      ## Whom we ask

      Anybody a story criticises is asked before it is published and given time to answer. We say when somebody did not.

      We name our sources. Where somebody would be harmed by it we do not, and then two editors know who it is and why.

      ## How we correct ourselves

      - A mistake is corrected in the story and told at its head or foot, with the date.
      - A story that has changed says what changed: every version readers have seen can be compared.
      - We do not take a story away because somebody asks us to. Where the law makes us, its address says so.

      ## What we do not do

      We pay nobody for a story, take no gifts worth more than a cup of tea, and own no shares in what we write about. Programs help us find spelling mistakes. They write nothing you read here.
    `,
  },
  contact: {
    headline: 'Contact',
    text: `
      ## The newsroom

      Write to [newsroom@ledger.example](mailto:newsroom@ledger.example), or come to the net loft on Capstan Square, weekdays from nine to five. Somebody is at the telephone until the last ferry is in: 01632 960 118.

      ## We got something wrong

      Write to [corrections@ledger.example](mailto:corrections@ledger.example) and say which story it is and what is right. An editor who did not write the story reads it, as a rule on the same day. What we have corrected stands on [its own page](/corrections).

      ## You know something

      If it could cost you something to tell us, read [how to send a tip safely](/tips) first, on a device that is not your employer's.

      ## Letters

      [letters@ledger.example](mailto:letters@ledger.example), at most 200 words, with your name and your village. We print the ones that argue.
    `,
  },
  privacy: {
    headline: 'What we know of you',
    text: `
      As good as nothing. This site sets no cookies, loads nothing from any other site while you read, and keeps no list of who read what.

      ## What we count

      When a story has been open in front of you for five seconds, your browser tells us its address. We add one to a number: how often that story was read that day. The message carries no mark of yours, we do not keep your address on the network, and the numbers are all there is. From them comes the list of what is read most.

      Programs that say they are programs are not counted. Neither are you if your browser sends Global Privacy Control or Do Not Track, if scripts are switched off, or if you say so here.
    `,
  },
  tips: {
    headline: 'Send us a tip',
    text: `
      You can help us to a story that ought to be told. This page helps you to do it without being found out. No script runs on it, no visit to it is counted, and our server writes no line about it. Your network may still see that you opened this site.

      ## Before you write

      1. Use a device and a network of your own, not those of your employer. A library's will do.
      2. Do not send anything from an account that bears your name.
      3. Do not search for us or for this story on your device at work, and do not follow us while you decide.
      4. Copy no more than you need: what was printed or opened by few can be traced to few.

      ## Ways to reach us

      - **By post**, without a sender: The Harbour Ledger, Tips, The Net Loft, Capstan Square, Port Ellery. It is the oldest way and still a good one.
      - **By Signal**, with messages that vanish: the number hangs in the window of the net loft and is printed in each Saturday's paper.
      - **In person**: any reporter will meet you where you like and leave their telephone behind.

      E-mail and telephone calls are not safe for this.

      ## What we promise

      Two editors at most will know who you are, if you tell us at all. We do not give away a source, to nobody and for nothing. We may not use what you send, and then we destroy it.
    `,
  },
};
