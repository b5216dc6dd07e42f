import assert from "node:assert/strict";
import { test } from "node:test";
import { dayIn, dateLine } from "./dates.ts";
import { body, leftOut, recognized, textOf } from "./recognize.fixture.ts";

const withLine = (line: string) =>
  recognized(["Bridge over the river reopens", line, ...body].join("\n\n"));

for (const line of [
  "BY J. EXAMPLE",
  "By Jane Example and Ali Example, Associated Press",
  "By staff reporter",
  "By Our Correspondent",
  "By agencies",
  "By Jane Example (edited by Ali Example)",
  "By Jane Example in Tikrit and Ali Example in Cairo",
  "By Jane Example, Special to The Gazette",
  "By JANE EXAMPLE and ALI AL-SAMPLE MAY 18, 2015",
  "By Jane Example | Reuters | 18 May 2015",
  "Written by Jane Example",
  "Jane Example and Ali Example",
  "Jane Example, Staff Writer",
  "Jane Example in Baghdad",
  "Von Jana Beispiel, Berlin",
  "Von unserem Korrespondenten",
  "Par Jeanne Exemple (envoyée spéciale à Bagdad)",
  "Par Le Courrier avec AFP",
]) {
  test(`leaves out the byline “${line}”`, async () => {
    const found = await withLine(line);
    assert.deepEqual(leftOut(found), [`a byline: ${line}`]);
    assert.equal(textOf(found), body.join("\n\n"));
  });
}

for (const line of [
  "Updated: 18 May 2015 at 10:05 GMT",
  "Monday, May 18, 2015",
  "Mon May 18, 2015 9:13am EDT",
  "May 18, 2015 / 9:13 AM / Updated 3 hours ago",
  "18/05/2015 - 14:32",
  "2015-05-18 14:32:10 UTC",
  "Last modified on Mon 18 May 2015 15.01 BST",
  "Published",
  "3 hours ago",
  "1432 GMT",
  "Publié le 18 mai 2015 à 09h30, mis à jour à 11h02",
  "Stand: 18.05.2015, 09:30 Uhr",
  "18. Mai 2015",
]) {
  test(`leaves out the date “${line}”`, async () => {
    assert.deepEqual(leftOut(await withLine(line)), [`a date: ${line}`]);
  });
}

for (const [line, what] of [
  ["Editing by J. Example; writing by A. Example", "a reporting credit"],
  ["(Reporting by Jane Example in Cairo; Editing by Ali Example)", "a reporting credit"],
  ["Jane Example in Cairo contributed to this report.", "a reporting credit"],
  ["jbe/dpa/Reuters", "a reporting credit"],
  ["@example", "a handle or email address"],
  ["desk@example.org", "a contact"],
  ["Source: Xinhua 2015-05-18", "the name of an outlet"],
  ["* * *", "a rule"],
] as const) {
  test(`leaves out “${line}”`, async () => {
    assert.deepEqual(leftOut(await withLine(line)), [`${what}: ${line}`]);
  });
}

for (const line of [
  "By Friday the queue of trucks had gone, and the bank was empty.",
  "By Friday the queue was gone",
  "From Baghdad to the river is a day's walk",
  "Published figures show that the bridge carries less than it did.",
  "May 18 was a quiet day on both banks of the river.",
  "Reporting on the war by Reuters is careful.",
  "Related industries suffer as well, he said.",
  "Von der Brücke ist nichts zu sehen, sagte er.",
  "Source: the council's own count, which nobody has checked.",
]) {
  test(`keeps the sentence “${line}”`, async () => {
    const found = await recognized(
      ["Bridge over the river reopens", ...body, line, "It is so."].join("\n\n"),
    );
    assert.deepEqual(leftOut(found), []);
    assert.ok(textOf(found).includes(line));
  });
}

for (const [name, days] of [
  ["days", ["9 May 2015", "12 May 2015", "18 May 2015"]],
  ["days without a year", ["Monday, 18 May", "Tuesday, 19 May"]],
  ["times", ["14:32 BST", "13:05 BST"]],
  ["German days", ["9. Mai 2015", "18. Mai 2015"]],
] as const) {
  test(`keeps ${name} that head what happened then`, async () => {
    const entries = days.flatMap((day, index) => [day, body[index % 2] ?? ""]);
    const found = await recognized(["Nine days without a bridge", ...entries].join("\n\n"));
    assert.deepEqual(leftOut(found), []);
    for (const day of days)
      assert.match(textOf(found).replaceAll("\\", ""), new RegExp(`^## ${day}$`, "m"));
  });
}

for (const [name, lines] of [
  [
    "below a byline and a paragraph",
    ["By Jane Example", "May 17, 2015", ...body.slice(0, 1), "May 18, 2015", "The council meets."],
  ],
  [
    "between short paragraphs",
    [
      "The council met on Monday.",
      "It decided nothing, its chair says.",
      "18 May 2015",
      "The council meets.",
    ],
  ],
  ["at the end", [...body, "Monday, May 18, 2015"]],
] as const) {
  test(`keeps a date ${name}`, async () => {
    const found = await recognized(["A bridge of ours", ...lines].join("\n\n"));
    const last = lines.findLast((line) => dateLine(line)) ?? "";
    assert.ok(textOf(found).includes(last));
  });
}

test("keeps a date below the first paragraphs", async () => {
  const found = await recognized(["A bridge", ...body, "19 May", ...body].join("\n\n"));
  assert.deepEqual(leftOut(found), []);
  assert.match(textOf(found), /^## 19 May$/m);
});

for (const [text, day] of [
  ["May 18, 2015", "2015-05-18"],
  ["Mon 18 May 2015 14.32 BST", "2015-05-18"],
  ["18. Mai 2015", "2015-05-18"],
  ["le 1er mars 2015", "2015-03-01"],
  ["18.05.2015, 09:30 Uhr", "2015-05-18"],
  ["5/18/2015", "2015-05-18"],
  ["2015-05-18T09:30:00-04:00", "2015-05-18"],
  ["31 June 2015", undefined],
  ["18 May", undefined],
] as const) {
  test(`finds the day in “${text}”`, () => assert.equal(dayIn(text), day));
}

for (const text of [
  "May 18 was quiet",
  "The first of May",
  "2 of 3 days",
  "400",
  "March",
  "Sunday school",
]) {
  test(`finds no date in “${text}”`, () => assert.equal(dateLine(text), undefined));
}
