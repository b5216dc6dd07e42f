import { testRule } from "./cases.fixture.ts";

const cites =
  " The bridge is open, [Reuters reports](source:reuters), and so does [the AP](source:ap).";
const opening = (text: string) => ({ opening: text + cites });
const place = (id: string, name: string) => ({
  fields: { dateline: id },
  files: {
    [`content/places/${id}.yaml`]: `name: "${name}"\ncountry: Iraq\nlatitude: 33\nlongitude: 43\nstandsAlone: false\n`,
  },
});

await testRule("dateline-by-hand", {
  finds: [
    [
      "a place, a country and an agency",
      opening("RAMADI, Iraq (Reuters) — On Monday."),
      "RAMADI",
      /“RAMADI, Iraq \(Reuters\) —”/,
    ],
    ["a place alone", opening("BAGHDAD - On Monday."), "BAGHDAD", /“BAGHDAD -”/],
    ["two words with an en dash", opening("NEW YORK – On Monday."), "NEW YORK", /NEW YORK/],
    ["a date as well", opening("WASHINGTON, May 18 (AP) -- On Monday."), "WASHINGTON", /May 18/],
    [
      "a place in lowercase with an agency",
      opening("Ramadi, Iraq (AP) — On Monday."),
      "Ramadi",
      /\(AP\)/,
    ],
    ["a day as a place", place("18-may-2015", "18 May 2015"), "dateline", /is a date/],
    ["a weekday as a place", place("monday", "Monday"), "dateline", /“Monday” is a date/],
    ["a month as a place", place("may-2015", "May 2015"), "dateline", /is a date/],
    ["numbers as a place", place("2015-05-18", "2015-05-18"), "dateline", /is a date/],
  ],
  leaves: [
    ["an ordinary beginning", opening("Ramadi, Iraq, was quiet — on Monday.")],
    ["an abbreviation", opening("UNESCO warns of damage — on Monday.")],
    ["a clause between dashes", opening("The bridge — an old one — is open.")],
    ["a place that contains a month", place("mayfield", "Mayfield")],
    ["a place named after a saint", place("san-marcos", "San Marcos")],
  ],
});
