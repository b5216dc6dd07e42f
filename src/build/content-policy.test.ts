import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { pagePolicy, scriptsIn, sitePolicy } from "./content-policy.ts";

const hashOf = (script: string) =>
  `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

test("every script in a page is found once, whatever its attributes", () => {
  const found = scriptsIn([
    `<script>one()</script><script type="module">two()</script>`,
    `<script>one()</script><script data-src="x">\n three()\n</script>`,
  ]);
  assert.deepEqual(found, [hashOf("one()"), hashOf("two()"), hashOf("\n three()\n")].sort());
});

test("a script is hashed by its bytes", () => {
  const bytes = Buffer.from("<script>say(“ä”)</script>").toString("latin1");
  assert.deepEqual(scriptsIn([bytes]), [hashOf("say(“ä”)")]);
});

test("files and data need no hash", () => {
  const page = `<script type="module" src="/_astro/a.js"></script><script type="application/ld+json">{}</script>`;
  assert.deepEqual(scriptsIn([page]), []);
});

test("nothing may load or run but what the site has itself", () => {
  const policy = pagePolicy(["'sha256-x'"], false);
  assert.match(policy, /^default-src 'none';/);
  assert.match(policy, /script-src 'self' 'sha256-x';/);
  assert.doesNotMatch(policy, /unsafe-eval|worker-src|https?:|\*/);
});

test("search may run WebAssembly in a worker", () => {
  const policy = pagePolicy([], true);
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval';/);
  assert.match(policy, /connect-src 'self'; worker-src 'self';/);
});

test("what the policy of a page allows, the policy of the site allows as well", () => {
  const scripts = ["'sha256-x'", "'sha256-y'"];
  const rules = (policy: string) =>
    new Map(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
  const page = rules(pagePolicy(scripts, true));
  for (const [name, allowed] of rules(sitePolicy(scripts)))
    for (const source of page.get(name) ?? []) assert.ok(allowed.includes(source), source);
});
