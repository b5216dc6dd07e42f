import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article, project } from "#testing/project.ts";
import { moveActions } from "./move-actions.ts";
import { ActionError } from "./serve-api.ts";
import { versionOf } from "./whole-file.ts";

const day = "content/articles/2015/05/18";
const file = `${day}/bridge.md`;
const own = "A picture.";
const shared = "Another picture.";

test("an article moves with the pictures that only it shows, and never over another file", (t) => {
  const text = article({ text: '![A](./own.jpg "A caption, with credit") ![B](./shared.jpg)' });
  const root = project({
    [file]: text,
    [`${day}/other.md`]: article({ text: "![B](./shared.jpg)" }),
    [`${day}/own.jpg`]: own,
    [`${day}/shared.jpg`]: shared,
    "content/articles/2015/05/19/taken.mdx": article(),
  });
  t.after(() => rmSync(root, { recursive: true }));
  const { move } = moveActions(root);
  const input = {
    file,
    to: "content/articles/2015/05/19/span.md",
    version: versionOf(Buffer.from(text)),
    text: `${text}More.\n`,
  };
  const refused = (change: object, status: number) =>
    assert.throws(
      () => move({ ...input, ...change }),
      (error) => error instanceof ActionError && error.status === status,
    );
  refused({ version: "another" }, 409);
  refused({ to: `${day}/other.md` }, 412);
  refused({ to: "content/articles/2015/05/19/taken.md" }, 412);
  refused({ to: "content/pages/bridge.md" }, 400);
  refused({ to: "content/articles/2015/05/19/../../../../x.md" }, 400);
  assert.equal(readFileSync(join(root, file), "utf8"), text);

  move(input);
  const has = (path: string) => existsSync(join(root, path));
  assert.equal(readFileSync(join(root, input.to), "utf8"), input.text);
  assert.deepEqual([file, `${day}/own.jpg`, `${day}/shared.jpg`].map(has), [false, false, true]);
  assert.deepEqual(
    ["own.jpg", "shared.jpg"].map((name) =>
      readFileSync(join(root, "content/articles/2015/05/19", name), "utf8"),
    ),
    [own, shared],
  );
});
