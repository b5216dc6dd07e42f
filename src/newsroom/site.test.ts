import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { site } from "#testing/registries.ts";
import { baseOf, publishedAt, siteSchema } from "./site.ts";

describe("the address of a paper", () => {
  for (const [written, address, base] of [
    ["https://example.org", "https://example.org", ""],
    ["https://example.org/", "https://example.org", ""],
    ["https://example.org/paper", "https://example.org/paper", "/paper"],
    ["https://example.org/paper/", "https://example.org/paper", "/paper"],
    [
      "http://localhost:8080/~ines/The_Paper.2/",
      "http://localhost:8080/~ines/The_Paper.2",
      "/~ines/The_Paper.2",
    ],
  ] as const) {
    test(`${written} is ${address}, below “${base}”`, () => {
      const { data } = siteSchema.shape.address.safeParse(written);
      assert.equal(data, address);
      assert.equal(baseOf(address), base);
    });
  }
});

describe("SITE_ADDRESS", () => {
  const at = (address: string) => publishedAt(site, { SITE_ADDRESS: address });

  test("puts the site at another address, closed to search engines", () => {
    const { address, closed } = at("https://pull-12.example/paper/");
    assert.deepEqual(
      { address, closed },
      { address: "https://pull-12.example/paper", closed: true },
    );
  });

  for (const [name, address] of [
    ["empty", ""],
    ["the site's own address", site.address],
    ["the site's own address with a slash", `${site.address}/`],
  ] as const) {
    test(`changes nothing when it is ${name}`, () => assert.deepEqual(at(address), site));
  }

  for (const address of [
    "pull-12.example",
    "https://pull-12.example/?branch=12",
    "ftp://a.example",
  ]) {
    test(`is refused when it is ${address}`, () => assert.throws(() => at(address), /^Error: “/));
  }
});
