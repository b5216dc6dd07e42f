import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { contentPolicy, inlineIn } from "./content-policy.ts";

const hashOf = (script: string) =>
  `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

test("every script and style in a page is found once, whatever its attributes", () => {
  const found = inlineIn([
    `<script>one()</script><style>p { color: red }</style><script type="module">two()</script>`,
    `<script>one()</script><script data-src="x">\n three()\n</script>`,
  ]);
  assert.deepEqual(
    found.scripts,
    [hashOf("one()"), hashOf("two()"), hashOf("\n three()\n")].sort(),
  );
  assert.deepEqual(found.styles, [hashOf("p { color: red }")]);
});

test("files and data need no hash", () => {
  const page = `<script type="module" src="/_astro/a.js"></script><script type="application/ld+json">{}</script>`;
  assert.deepEqual(inlineIn([page]), { scripts: [], styles: [] });
});

test("nothing may load or run but what the site has itself", () => {
  const policy = contentPolicy({ scripts: ["'sha256-x'"], styles: ["'sha256-y'"] }, false);
  assert.match(policy, /^default-src 'none';/);
  assert.match(policy, /script-src 'self' 'sha256-x';/);
  assert.match(policy, /style-src 'self' 'sha256-y';/);
  assert.doesNotMatch(policy, /unsafe|worker-src|https?:|\*/);
});

test("search may run WebAssembly in a worker", () => {
  const policy = contentPolicy({ scripts: [], styles: [] }, true);
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval';/);
  assert.match(policy, /connect-src 'self'; worker-src 'self';/);
});
