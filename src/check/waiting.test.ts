import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { readContent } from "#ingest/reader.ts";
import { article, articleFile, project } from "#testing/project.ts";
import { describeWaiting } from "./waiting.ts";

const now = new Date("2015-05-18T10:00:00-04:00");

function waiting(files: Record<string, string>): string | undefined {
  const root = project({ [articleFile("fine")]: article(), ...files });
  try {
    return describeWaiting(readContent(root), now);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const scheduled = (hour: number) => {
  const publishedAt = `2015-05-18T${hour}:00:00-04:00`;
  const text = article({ fields: { headline: `At ${hour}`, publishedAt } });
  return [articleFile(`at-${hour}`), text] as const;
};

test("says what is held back, and until when in the paper's time zone", () => {
  const draft = article({ fields: { status: "draft" } });
  const invalid = article({ fields: { status: "draft", deck: undefined } });
  assert.equal(
    waiting({
      [articleFile("a")]: draft,
      [articleFile("b")]: invalid,
      [articleFile("c")]: "Nothing but a text.\n",
      ...Object.fromEntries([scheduled(15), scheduled(11)]),
    }),
    "Held back: 2 drafts, 1 file without a readable status, 2 scheduled (18 May 2015, 11:00 a.m. EDT: At 11; 18 May 2015, 3:00 p.m. EDT: At 15).",
  );
});

test("lists the next three scheduled articles and counts the others", () => {
  const line = waiting(Object.fromEntries([11, 12, 13, 14, 15].map(scheduled)));
  assert.match(
    line ?? "",
    /^Held back: 5 scheduled \(.*At 11; .*At 12; .*At 13; 2 more later\)\.$/,
  );
});

test("says nothing if nothing waits", () => {
  assert.equal(waiting({}), undefined);
});
