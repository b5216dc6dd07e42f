import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { rememberScheme } from "#look/remember-scheme.ts";
import { hashSource, pagePolicy, sitePolicy } from "./content-policy.ts";

const directives = (policy: string) =>
  new Map(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));

test("a page may load only from its own site and run only our scripts", () => {
  const sha = createHash("sha256").update(rememberScheme).digest("base64");
  for (const policy of [sitePolicy(["'sha256-x'"]), pagePolicy(false), pagePolicy(true)]) {
    assert.match(policy, /^default-src 'none';/);
    assert.ok(directives(policy).get("script-src")?.includes(`'sha256-${sha}'`));
    assert.doesNotMatch(policy, /unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
  }
});

test("inline styles are allowed by their hashes alone where headers are sent", () => {
  const styles = directives(sitePolicy([hashSource("a{}")])).get("style-src");
  assert.deepEqual(styles, ["'self'", hashSource("a{}")]);
});

test("WebAssembly and workers are for search alone", () => {
  assert.doesNotMatch(pagePolicy(false), /wasm|worker/);
  assert.match(pagePolicy(true), /'wasm-unsafe-eval'/);
  assert.match(pagePolicy(true), /worker-src 'self'/);
});

test("the site's header allows whatever the policy of a page allows, except inline styles", () => {
  const site = directives(sitePolicy([]));
  for (const search of [true, false]) {
    for (const [name, sources] of directives(pagePolicy(search))) {
      for (const source of sources.filter((one) => one !== "'unsafe-inline'"))
        assert.ok(site.get(name)?.includes(source), `${name} ${source}`);
    }
  }
});

test("nobody may frame a page", () => {
  assert.match(sitePolicy([]), /frame-ancestors 'none'$/);
});
