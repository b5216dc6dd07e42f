import assert from "node:assert/strict";
import { test } from "node:test";
import type { SearchName } from "#newsroom/views/search-names.ts";
import { nameSearch } from "./names.ts";

const name = (kind: SearchName["kind"], name: string, articles: number, also?: string) => ({
  kind,
  name,
  ...(also ? { also } : {}),
  path: `/${name}/`,
  articles,
});
const find = nameSearch([
  name("Place", "Ramadi, Iraq", 7, "Ramadi"),
  name("Place", "Baghdad, Iraq", 3, "Baghdad"),
  name("Topic", "Iraq", 2),
  name("Outlet", "The Guardian", 5),
  name("Outlet", "The Christian Science Monitor", 4, "CS Monitor"),
  name("Outlet", "International Business Times UK", 1),
  name("Story", "The battle for Ramadi", 6),
  name("Person", "Zoë Falk", 9),
  name("Person", "Inés Reed", 9),
]);
const cases: [query: string, names: string[], corrected?: string][] = [
  ["iraq", ["Iraq", "Ramadi, Iraq", "Baghdad, Iraq"]],
  ["rama", ["Ramadi, Iraq", "The battle for Ramadi"]],
  ["The Guardian", ["The Guardian"]],
  ["cs monitor", ["The Christian Science Monitor"]],
  ["zoe", ["Zoë Falk"]],
  ["militias in Ramadi", ["Ramadi, Iraq"]],
  ["Ramaddi", ["Ramadi, Iraq", "The battle for Ramadi"], "Ramadi"],
  ["Guardain", ["The Guardian"], "Guardian"],
  ["Bagdad", ["Baghdad, Iraq"], "Baghdad"],
  ["Zoë Flak", ["Zoë Falk"], "Zoë Falk"],
  [
    "Intrenational Buisness Times",
    ["International Business Times UK"],
    "International Business Times",
  ],
  ["near Ramaddi", ["Ramadi, Iraq"], "near Ramadi"],
  ["market", []],
  ["the", []],
  ["r", []],
];
for (const [query, names, corrected] of cases) {
  test(`“${query}” finds ${names.length > 0 ? names.join(" and ") : "no name"}`, () => {
    const found = find(query);
    assert.deepEqual(
      found.names.map((one) => one.name),
      names,
    );
    assert.equal(found.corrected, corrected);
  });
}
