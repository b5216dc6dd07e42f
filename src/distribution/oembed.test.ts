import assert from "node:assert/strict";
import { test } from "node:test";
import { oembedOf } from "./oembed.ts";
import { pageOf } from "#testing/page.ts";

test("an article embeds as a titled link with its card", () => {
  const { thumbnail_url, ...rest } = oembedOf(pageOf({ headline: "It fell" }));
  assert.match(thumbnail_url, /^https:\/\/roundup\.example\/.*\/slug\/card\.png\?v=[0-9a-f]{8}$/);
  assert.deepEqual(rest, {
    version: "1.0",
    type: "link",
    title: "It fell",
    author_name: "Ines Falk",
    author_url: "https://roundup.example/people/ines-falk/",
    provider_name: "The Test Roundup",
    provider_url: "https://roundup.example/",
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});
