import assert from "node:assert/strict";
import { test } from "node:test";
import { nextBuild, type Addressed, type Out } from "./next-build.ts";

const one = (address: string, fields: Partial<Addressed> = {}): Addressed => ({
  address,
  path: `/desk${address}`,
  headline: `Headline of ${address}`,
  state: "published",
  formerly: [],
  ...fields,
});
const out = (...addresses: string[]): Out => ({ from: "dist", addresses: new Set(addresses) });
const addresses = (changes: { address: string }[]) => changes.map(({ address }) => address);

test("publishes an article that the last build did not have", () => {
  const { publishes, drops } = nextBuild([one("/a/"), one("/b/")], out("/a/"));
  assert.deepEqual(publishes, [
    { address: "/b/", path: "/desk/b/", headline: "Headline of /b/", what: "goes out" },
  ]);
  assert.deepEqual(drops, []);
});

test("does not publish drafts and scheduled articles", () => {
  const held = [one("/a/", { state: "draft" }), one("/b/", { state: "scheduled" })];
  assert.deepEqual(nextBuild(held, out()).publishes, []);
});

test("drops a published address if its article is deleted or a draft again", () => {
  const { drops } = nextBuild([one("/a/", { state: "draft" })], out("/b/", "/a/"));
  assert.deepEqual(drops, [
    { address: "/a/", path: "/desk/a/", headline: "Headline of /a/", what: "is a draft now" },
    { address: "/b/", path: undefined, headline: undefined, what: "no longer has an article" },
  ]);
});

test("does not drop withdrawn articles and former addresses", () => {
  const articles = [one("/a/", { state: "withdrawn" }), one("/c/", { formerly: ["/b/"] })];
  assert.deepEqual(nextBuild(articles, out("/a/", "/b/", "/c/")).drops, []);
});

test("drops the former address of a draft, which has no page to redirect to", () => {
  const articles = [one("/c/", { state: "draft", formerly: ["/b/"] })];
  assert.deepEqual(addresses(nextBuild(articles, out("/b/")).drops), ["/b/"]);
});
