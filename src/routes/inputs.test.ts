import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { test } from "node:test";
import * as fc from "fast-check";
import { newsroomOf, type Filed, type Newsroom } from "#newsroom/newsroom.ts";
import { article, source, type Written } from "#testing/newsroom.ts";
import { registries, site } from "#testing/registries.ts";
import type { PathGroup } from "./path-group.ts";
import { families, type Family } from "./paths.ts";
import type { RoutePath } from "./route-path.ts";

const subset = <Item>(items: readonly Item[]) =>
  fc.subarray([...items], { minLength: 1 }).map((found) => [...found]);
const times = ["2015-05-18T12:00:00Z", "2015-06-01T12:00:00Z", "2016-01-01T12:00:00Z"] as const;
const change = fc.record({ at: fc.constantFrom(...times), note: fc.constant("A change.") });
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const written = fc
  .record({
    headline: fc.constantFrom("One", "Two"),
    section: fc.constantFrom("daily roundup", "weekly"),
    byline: subset(["ines-falk", "noor-haddad"]),
    dateline: fc.constantFrom("ramadi", "baghdad", "minsk"),
    topics: subset(["iraq", "syria"]),
    story: optional(fc.constantFrom("ramadi", "minsk")),
    sources: subset(["reuters", "ap", "bbc-news", "csm"]).map((ids) =>
      ids.map((id) => source(id, id === "ap" ? { citing: ["the-standard"] } : {})),
    ),
    disputed: fc.boolean(),
    status: fc.constantFrom("published", "published", "published", "withdrawn"),
    corrections: optional(change.map((one) => [one])),
  })
  .map(({ disputed, story, corrections, ...fields }) => ({
    ...fields,
    ...(story ? { story, development: "It went on." } : {}),
    ...(corrections ? { corrections } : {}),
    ...(fields.status === "withdrawn" ? { withdrawn: { at: times[0], reason: "Wrong." } } : {}),
    ...(disputed
      ? {
          disputes: [
            {
              id: "how-many",
              question: "How many?",
              accounts: fields.sources.map(({ id }) => ({ source: id, says: `As ${id} says` })),
            },
          ],
        }
      : {}),
  })) as fc.Arbitrary<Written>;

const ids = [
  "2014/12/30/a",
  "2015/05/18/b",
  "2015/05/18/c",
  "2015/05/20/d",
  "2015/05/31/e",
  "2015/12/31/f",
];
const paper = fc.record({
  articles: fc.tuple(...ids.map(() => optional(written))),
  now: fc.constantFrom(...times),
  preview: fc.boolean(),
  renamed: optional(
    fc.constantFrom("people", "outlets", "places", "topics", "stories", "sections", "site"),
  ),
});

type Paper = typeof paper extends fc.Arbitrary<infer Value> ? Value : never;

/** An article whose digest is that of what was written, as in a paper on disk. */
function filed(id: string, fields: Written): Filed {
  const digest = hash("sha256", JSON.stringify(fields));
  return { ...article(id, fields), digest };
}

function roomOf({ articles, now, preview, renamed }: Paper): Newsroom {
  const all = articles.flatMap((fields, i) => (fields ? [filed(ids[i] ?? "", fields)] : []));
  const contents = { ...registries, site, now: new Date(now) };
  if (renamed === undefined) return newsroomOf(contents, all, preview);
  if (renamed === "site") {
    const renamedSite = { ...site, name: "Another" };
    return newsroomOf({ ...contents, site: renamedSite }, all, preview);
  }
  const [[id, entry] = ["", {}]] = registries[renamed] as ReadonlyMap<string, object>;
  // The name of a section is how articles refer to it.
  const text = renamed === "sections" ? { tagline: "Another" } : { name: "Another" };
  const entries = new Map<string, object>(registries[renamed]).set(id, { ...entry, ...text });
  return newsroomOf({ ...contents, [renamed]: entries } as typeof contents, all, preview);
}

/** The inputs and the keys of all groups, by kind and id. */
function groupsOf(room: Newsroom): Map<string, { inputs: string | undefined; keys: string[] }> {
  return new Map(
    (Object.keys(families) as Family[]).flatMap((family) =>
      (families[family](room) as PathGroup<RoutePath<object, object>>[]).map((group) => {
        const keys = group.paths().map(({ files, key }) => `${files.join(" ")} ${key}`);
        return [`${family} ${group.id}`, { inputs: group.inputs(), keys }] as const;
      }),
    ),
  );
}

test("paths have the same keys wherever the inputs of their group are the same", () => {
  const edited = fc.tuple(paper, paper, fc.nat(ids.length + 1)).map(([before, other, at]) => {
    // One article, the clock, or an entry is that of another paper.
    if (at === ids.length) return [before, { ...before, now: other.now }] as const;
    if (at > ids.length)
      return [
        { ...before, renamed: undefined },
        { ...before, renamed: other.renamed },
      ] as const;
    const articles = before.articles.map((one, i) => (i === at ? other.articles[i] : one));
    return [before, { ...before, articles: articles as Paper["articles"] }] as const;
  });
  let same = 0;
  fc.assert(
    fc.property(edited, ([before, after]) => {
      const then = groupsOf(roomOf(before));
      for (const [id, { inputs, keys }] of groupsOf(roomOf(after))) {
        const known = then.get(id);
        if (inputs === undefined || known?.inputs !== inputs) continue;
        same += 1;
        assert.deepEqual(keys, known.keys, id);
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(same > 1000, `Only ${same} groups had the same inputs.`);
});
