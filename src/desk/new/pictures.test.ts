import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { draftingIn } from "./new.fixture.ts";

const markdown = `---
title: Bridge reopens
lead:
  src: ./img/The%20Bridge.JPG
  alt: A bridge
  caption: The bridge on Sunday.
  credit: Ali Example/AFP
---

It is open, [Reuters](https://reuters.example/a) says.

![A truck](truck.png)

![A lost file](lost.png)

![A page](page.png)

![](https://files.example.org/far.jpg)

It is old, [TIME](https://time.example/a) says.
`;

test("brings the pictures that are beside a text", async (t) => {
  const { root, run, written, pathOf, checked } = draftingIn(t);
  mkdirSync(join(root, "in/img"), { recursive: true });
  writeFileSync(join(root, "in/a.md"), markdown);
  const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } });
  await picture.clone().jpeg().toFile(join(root, "in/img/The Bridge.JPG"));
  await picture.clone().png().toFile(join(root, "in/truck.png"));
  writeFileSync(join(root, "in/page.png"), "<html></html>");
  const { status } = await run(["--from", "in/a.md", "--yes"]);
  assert.equal(status, 0);
  const { fields, body } = written("bridge-reopens");
  assert.deepEqual(fields["lead"], {
    src: "./the-bridge.jpg",
    alt: "A bridge",
    caption: "The bridge on Sunday.",
    credit: "Ali Example/AFP",
  });
  assert.match(body, /^!\[A truck\]\(\.\/truck\.png\)$/m);
  assert.match(
    body,
    /<!-- confirm: a picture was here, lost\.png\. Put its file.*!\[A lost file\]\(\.\/lost\.png\) -->/,
  );
  assert.match(body, /<!-- confirm: a picture was here, page\.png/);
  assert.match(body, /<!-- confirm: a picture was here, https:\/\/files\.example\.org\/far\.jpg/);
  for (const name of ["the-bridge.jpg", "truck.png"])
    assert.ok(existsSync(join(pathOf("bridge-reopens"), "..", name)));
  assert.deepEqual((await checked()).errors, []);
});
