import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import {
  addressKey,
  encodedAddress,
  isSlug,
  problemWithFormerAddress,
  reservedIds,
  slugAdvice,
} from "./address-form.ts";

const long = `/${"a".repeat(300)}/`;

for (const address of [
  "/old/path/",
  "/2013/05/caf%C3%A9/",
  "/2013/05/café/",
  "/a%20b/",
  "/a;b/",
  "/v1.2/",
  "/st.petersburg/",
  "/it's(1),+=@~!$&/",
  "/日本/ニュース/",
  "/Old-Story/",
  "/a.html",
  "/2013/05/a.htm",
  "/2013/05/index.html",
  "/people/old-name/",
]) {
  test(`${address} can redirect`, () => {
    assert.equal(problemWithFormerAddress(address), undefined);
  });
}

for (const [address, reason] of [
  ["old/", /is not a path on this site/],
  ["//evil.example/", /is not a path on this site/],
  ["https://other.example/", /is not a path on this site/],
  ["/", /is the front page/],
  ["/old/path", /does not end with \//],
  ["/a//b/", /two slashes in a row/],
  ["/a%2Fb/", /encoded slash/],
  ["/old/#part", /fragment/],
  ["/story.php?id=12", /query.*settings of your host/],
  ["/story.php", /address of a file.*settings of your host/],
  ["/50%/", /without two hexadecimal digits/],
  ["/caf%E9/", /not percent-encoded UTF-8/],
  ["/100%25/", /contains “%”/],
  ["/a:b/", /contains “:”/],
  ["/a*/", /contains “\*”/],
  ["/a%22b/", /contains “"”/],
  ["/a\\b/", /contains “\\”/],
  ["/a%00/", /contains the character U\+0000/],
  ["/a\u202eb/", /contains the character U\+202E/],
  ["/a%0Ab/", /contains the character U\+000A/],
  ["/feed.xml/", /has “feed\.xml” as a folder/],
  ["/topics/iraq/card.png/", /has “card\.png” as a folder/],
  ["/404.html/", /Remove the last slash/],
  ["/a.html/b/", /has “a\.html” as a folder/],
  ["/_headers/", /belong to the site's own files/],
  ["/_astro/", /belong to the site's own files/],
  ["/.well-known/", /belong to the site's own files/],
  ["/@vite/", /belong to the site's own files/],
  ["/a/../b/", /begins or ends with a period or a space/],
  ["/a/%2E%2E/b/", /begins or ends with a period or a space/],
  ["/a./", /begins or ends with a period or a space/],
  ["/%20a/", /begins or ends with a period or a space/],
  [long, /longer than 200 bytes/],
  [`/${"é".repeat(150)}/`, /longer than 200 bytes/],
  [`/${"a/".repeat(300)}`, /longer than 500 characters/],
] as const) {
  test(`${address.slice(0, 40)} cannot redirect`, () => {
    assert.match(problemWithFormerAddress(address) ?? "", reason);
  });
}

test("addresses that some hosts consider the same have the same key", () => {
  for (const same of ["/caf%C3%A9/", "/Café/", "/cafe\u0301/", "/café/index.html"])
    assert.equal(addressKey(same), "café/index.html", same);
  assert.notEqual(addressKey("/a.html"), addressKey("/a/"));
});

test("an address is encoded as browsers send it, encoded before or not", () => {
  assert.equal(encodedAddress("/café/a b;c/"), "/caf%C3%A9/a%20b;c/");
  assert.equal(encodedAddress("/caf%c3%a9/"), "/caf%C3%A9/");
});

test("a name that cannot be part of an address comes with one that can", () => {
  for (const name of ["Ramadi", "a--b", "-a", "a_b", "ä", "a".repeat(101), ""])
    assert.ok(!isSlug(name), name);
  assert.match(slugAdvice("Über Ramadi!"), /such as uber-ramadi\./);
});

test("a name that Windows reserves cannot be part of an address", () => {
  for (const name of ["con", "aux", "nul", "com1", "lpt9"]) assert.ok(!isSlug(name), name);
  for (const name of ["console", "aux-1", "com", "com10"]) assert.ok(isSlug(name), name);
  assert.match(slugAdvice("aux"), /longer/);
});

test("the folders of the site's own pages are reserved, and its files cannot be folders", () => {
  for (const name of readdirSync(new URL("../pages", import.meta.url))) {
    if (name.startsWith("[") || name === "index.astro") continue;
    const address = `/${name.replace(/\.(?:ts|astro)$/, "")}/`;
    const id = address.slice(1, -1);
    const refused = problemWithFormerAddress(address) !== undefined;
    assert.ok(refused || reservedIds.includes(id), address);
  }
});
