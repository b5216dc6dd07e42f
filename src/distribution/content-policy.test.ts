import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { rememberScheme } from "#look/remember-scheme.ts";
import { commonPolicy, hashSource, headerPolicy, metaPolicy } from "./content-policy.ts";

const directives = (policy: string) =>
  new Map(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));

test("the policy allows no injected scripts: a page may load only from its own site and run only our scripts", () => {
  const sha = createHash("sha256").update(rememberScheme).digest("base64");
  for (const policy of [headerPolicy(["'sha256-x'"]), metaPolicy(false), metaPolicy(true)]) {
    assert.match(policy, /^default-src 'none';/);
    assert.ok(directives(policy).get("script-src")?.includes(`'sha256-${sha}'`));
    assert.doesNotMatch(policy, /unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
  }
});

test("inline styles are allowed by their hashes alone where headers are sent", () => {
  const styles = directives(headerPolicy([hashSource("a{}")])).get("style-src");
  assert.deepEqual(styles, ["'self'", hashSource("a{}")]);
});

test("WebAssembly and workers are for search alone", () => {
  assert.doesNotMatch(metaPolicy(false), /wasm|worker/);
  assert.match(metaPolicy(true), /'wasm-unsafe-eval'/);
  assert.match(metaPolicy(true), /worker-src 'self'/);
});

test("the site's header allows whatever the policy of a page allows, except inline styles", () => {
  const site = directives(headerPolicy([]));
  for (const search of [true, false]) {
    for (const [name, sources] of directives(metaPolicy(search))) {
      for (const source of sources.filter((one) => one !== "'unsafe-inline'"))
        assert.ok(site.get(name)?.includes(source), `${name} ${source}`);
    }
  }
});

test("nobody may frame a page", () => {
  assert.match(headerPolicy([]), /frame-ancestors 'none'$/);
});

test("what the policy of a page allows, the policy of every address allows as well", () => {
  const page = directives(headerPolicy([]));
  for (const [name, sources] of directives(commonPolicy()))
    assert.deepEqual(page.get(name), sources, name);
});
