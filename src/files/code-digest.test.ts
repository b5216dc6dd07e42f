import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import { codeDigest, dependenciesOf } from "./code-digest.ts";
import type { LockFile } from "./packages.ts";

const lock: LockFile = {
  packages: {
    "node_modules/parser": { version: "1.0.0", dependencies: { lexer: "^1.0.0" } },
    "node_modules/lexer": { version: "1.0.0" },
    "node_modules/parser/node_modules/lexer": { version: "1.5.0" },
    "node_modules/other": { version: "1.0.0" },
  },
};

const project: Record<string, string> = {
  "package.json": JSON.stringify({ type: "module", imports: { "#*": "./src/*" } }),
  "package-lock.json": JSON.stringify(lock),
  "src/text/render.ts": `
    import { readFileSync } from "node:fs";
    import { parse } from "parser/tree";
    import type { Shape } from "#text/shape.ts";
    import { type Name } from "other";
    import { quotes } from "./quotes.ts";
    export const render = (text: string): Shape => quotes(parse(text));`,
  "src/text/quotes.ts": `export { marks as quotes } from "#text/marks.ts";`,
  "src/text/marks.ts": "export const marks = (text: string) => text;",
  "src/text/shape.ts": "export interface Shape { text: string }",
  "src/elsewhere.ts": "export const elsewhere = 1;",
};

const roots: string[] = [];
after(() => roots.forEach((root) => rmSync(root, { recursive: true })));

/** The project with other files, in a folder of its own. */
function projectWith(files: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), "roundup-digest-"));
  roots.push(root);
  for (const [file, text] of Object.entries({ ...project, ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

const digestWith = (files: Record<string, string> = {}) =>
  codeDigest(projectWith(files), ["#text/render.ts"]);

const locked = (path: string, version: string) => ({
  "package-lock.json": JSON.stringify({
    packages: { ...lock.packages, [path]: { ...lock.packages[path], version } },
  }),
});

describe("the digest of a module changes", () => {
  const changes: Record<string, Record<string, string>> = {
    "with a module that it imports through another": {
      "src/text/marks.ts": "export const marks = (text: string) => `“${text}”`;",
    },
    "with a new import": {
      "src/text/marks.ts": `${project["src/text/marks.ts"]} import "../elsewhere.ts";`,
    },
    "with the version of a package": locked("node_modules/parser", "1.0.1"),
    "with the version of a package of a package": locked(
      "node_modules/parser/node_modules/lexer",
      "1.5.1",
    ),
  };
  for (const [what, files] of Object.entries(changes)) {
    test(what, () => assert.notEqual(digestWith(files), digestWith()));
  }

  test("with an additional file", () => {
    const [before, now] = ["a", "b"].map((text) =>
      codeDigest(projectWith({ "config.mjs": text }), ["#text/render.ts"], ["config.mjs"]),
    );
    assert.notEqual(before, now);
  });
});

describe("the digest of a module is the same", () => {
  const changes: Record<string, Record<string, string>> = {
    "in another folder": {},
    "when a comment changes in a module that it does not import": {
      "src/elsewhere.ts": `// A comment.\n${project["src/elsewhere.ts"]}`,
    },
    "when types change": { "src/text/shape.ts": "export interface Shape { html: string }" },
    "when a package changes from which it imports only types": locked(
      "node_modules/other",
      "2.0.0",
    ),
    "when a version of a package changes that is not used": locked("node_modules/lexer", "2.0.0"),
  };
  for (const [what, files] of Object.entries(changes)) {
    test(what, () => assert.equal(digestWith(files), digestWith()));
  }
});

describe("imports are followed", () => {
  test("in the frontmatter and scripts of components", () => {
    const root = projectWith({
      "src/Page.astro": `---
import type { Shape } from "./text/shape.ts";
import Part from "./Part.astro";
import "./page.css";
---
<Part /><script>import "./client.ts";</script><style>p { color: red }</style>`,
      "src/Part.astro": `---\nconst { marks } = await import("#text/marks.ts");\n---\n{marks("")}`,
      "src/page.css": "p {}",
      "src/client.ts": `import "other";`,
    });
    assert.deepEqual(dependenciesOf(root, ["#Page.astro"]), {
      modules: [
        "src/Page.astro",
        "src/Part.astro",
        "src/client.ts",
        "src/page.css",
        "src/text/marks.ts",
      ],
      packages: ["astro", "other"],
    });
  });

  test("in calls that load a module at run time", () => {
    const root = projectWith({
      "src/late.ts": `
        import { createRequire } from "node:module";
        const load = createRequire(import.meta.url);
        load.resolve("parser/data.json");
        export const fileOf = (name: string) => load.resolve(name);
        createRequire(import.meta.url)("./elsewhere.ts");
        export const later = () => load("other/data.json");`,
    });
    assert.deepEqual(dependenciesOf(root, ["#late.ts"]), {
      modules: ["src/elsewhere.ts", "src/late.ts"],
      packages: ["other", "parser"],
    });
  });

  test("but a name that is computed at run time is an error", () => {
    const root = projectWith({
      "src/late.ts": "export const load = (name: string) =>\n  import(name);",
    });
    assert.throws(
      () => dependenciesOf(root, ["#late.ts"]),
      /^Error: src\/late\.ts:2 .*Write the name as a string/,
    );
  });

  test("but a package that is not in the lock file is an error", () => {
    const root = projectWith({ "src/late.ts": `import "absent";` });
    assert.throws(() => codeDigest(root, ["#late.ts"]), /“absent”\. Run npm install/);
  });
});
