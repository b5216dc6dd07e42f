import assert from "node:assert/strict";
import { test } from "node:test";
import { isLinkAddress } from "./link-address.ts";

const allowed = [
  "https://example.org",
  "http://example.org/a?b=c#d",
  "HTTPS://EXAMPLE.ORG/",
  "https://exämple.org/caf%C3%A9",
  "mailto:desk@example.org",
  "/about/",
  "/daily-roundup/2015/05/18/a/#how-far",
  "/search/?q=a%20b",
  "#how-far",
  "#öl",
];

const rejected = [
  "",
  "#",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/ /evil.example",
  "https:///evil.example",
  "https:/evil.example",
  "https:evil.example",
  "https://",
  "https://a b",
  "mailto:",
  "about/",
  "../about/",
  "?q=a",
];

for (const address of allowed)
  test(`a link may lead to ${JSON.stringify(address)}`, () => assert.ok(isLinkAddress(address)));
for (const address of rejected)
  test(`no link leads to ${JSON.stringify(address)}`, () => assert.ok(!isLinkAddress(address)));
