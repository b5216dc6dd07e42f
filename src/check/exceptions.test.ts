import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { inspect } from "./inspect.ts";
import { article, articleFile, project } from "#testing/project.ts";

const file = articleFile("bridge");
const long = "Engineers reopen the old bridge over the river ".repeat(3).trim();

async function findingsWith(allow: unknown, headline = long) {
  const root = project({ [file]: article({ fields: { headline, allow } }) });
  try {
    return (await inspect(root)).findings;
  } finally {
    rmSync(root, { recursive: true });
  }
}

test("an exception suppresses the findings of its rule only", async () => {
  const allow = [{ rule: "headline-long", reason: "It is the title of a treaty." }];
  assert.deepEqual(await findingsWith(allow), []);
  const other = [{ rule: "link-text", reason: "It is a bridge." }];
  assert.deepEqual(
    (await findingsWith(other)).map(({ rule }) => rule),
    ["headline-long", "exception-unused"],
  );
});

test("reports an unused exception", async () => {
  const allow = [{ rule: "headline-long", reason: "It was longer once." }];
  const [found, ...rest] = await findingsWith(allow, "Engineers reopen the old bridge");
  assert.equal(rest.length, 0);
  assert.equal(found?.rule, "exception-unused");
  assert.equal(found?.severity, "warning");
  assert.equal(found?.field, "allow[0].rule");
});

test("reports a duplicate exception", async () => {
  const allow = [
    { rule: "headline-long", reason: "It is a title." },
    { rule: "headline-long", reason: "It is long." },
  ];
  const [found] = await findingsWith(allow);
  assert.equal(found?.field, "allow[1].rule");
  assert.match(found?.wrong ?? "", /already has an exception/);
});

test("rejects an exception for an unknown rule and suggests the nearest", async () => {
  const allow = [{ rule: "headline-lang", reason: "It is a title." }];
  const found = (await findingsWith(allow)).find(({ rule }) => rule === "exception-unknown");
  assert.equal(found?.severity, "error");
  assert.match(found?.right ?? "", /Did you mean “headline-long”\?/);
  assert.match(found?.wrong ?? "", /“headline-lang”/);
});

test("rejects an exception for an error that stops a build", async () => {
  const allow = [{ rule: "source-unused", reason: "It is there for later." }];
  const rules = (await findingsWith(allow)).map(({ rule }) => rule);
  assert.ok(rules.includes("exception-unknown"));
});

for (const [name, allow] of [
  ["without a reason", [{ rule: "headline-long" }]],
  ["with an unknown field", [{ rule: "headline-long", reason: "It is.", until: "2016" }]],
  ["that is not in a list", { rule: "headline-long", reason: "It is." }],
] as const) {
  test(`rejects an exception ${name}`, async () => {
    const found = (await findingsWith(allow)).find(({ rule }) => rule === "content");
    assert.equal(found?.severity, "error");
    assert.match(found?.field ?? "", /^allow/);
  });
}
