import { testRule } from "./cases.fixture.ts";

const text = (sentence: string) => ({ text: sentence });

await testRule("date-impossible", {
  finds: [
    ["31 April", text("The bridge closed on 31 April."), "31 April", /no such day as 31 April/],
    ["April 31", text("The bridge closed on April 31, he said."), "April 31", /no such day/],
    ["30 February", text("Work began on 30 February 2014."), "30 February", /30 February 2014/],
    ["29 February in a common year", text("It was 29 February 2015."), "29 Feb", /no such day/],
    ["an ordinal", text("It fell on the 31st of June."), "31st of June", /31st of June/],
    ["an abbreviation", text("It fell on Sept. 31."), "Sept. 31", /no such day as Sept. 31/],
    ["a number that no month has", text("It fell on 32 March."), "32 March", /no such day/],
    ["the end of a range", text("From 29–31 April it was shut."), "29–31", /31 April/],
    ["a range behind the month", text("From April 29–31 it was shut."), "29–31", /April 29–31/],
    ["digits", text("The log has 2015-02-30 for it."), "2015-02-30", /2015-02-30/],
    ["digits with the day first", text("The log has 31/04/2015."), "31/04", /31\/04\/2015/],
    ["a day in the deck", { fields: { deck: "It closed on 31 April." } }, "deck", /31 April/],
    ["another weekday", text("On Monday, 19 May 2015, it fell."), "Monday", /was a Tuesday/],
    [
      "another weekday near the article's day",
      text("On Tuesday, May 18, it fell."),
      "Tuesday",
      /“Tuesday, May 18” was a Monday/,
    ],
    [
      "a weekday behind the date",
      text("On 17 May 2015, a Saturday, it fell."),
      "17 May",
      /a Sunday/,
    ],
  ],
  leaves: [
    ["days that exist", text("From 31 March to 30 April, on May 31, and on 29 February 2012.")],
    ["the right weekday", text("On Monday, 18 May 2015, and on Sunday, May 17, it was open.")],
    ["29 February without a year", text("He was born on 29 February.")],
    ["a weekday in another year", text("On Friday, 11 September, in a year long past, it fell.")],
    [
      "a number of people in a month",
      text("In April 31 people crossed; since June 45 trucks did."),
    ],
    ["a month with its year", text("In April 2015 and May 1998 it was shut; in April '31, too.")],
    ["a time and a share", text("It opened in May 8:30 a.m. trains; in June 12.5 percent more.")],
    [
      "a day of which the text says that it does not exist",
      text("He was born on 29 February 1930, he said, but that was not a leap year."),
    ],
    ["verbs", text("They may 31 times; they march 45 miles.")],
    ["versions and addresses", text("Version 1.13.2015 is at https://a.example/2015-02-30/x.")],
  ],
});
