import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { article, articleFile, project } from "#testing/project.ts";
import { readContent } from "./reader.ts";

const bridge = articleFile("bridge");

/** The problems of a project with these files, a line each. */
function problemsWith(files: Record<string, string>): string[] {
  const root = project({ [bridge]: article(), ...files });
  try {
    return readContent(root).problems.map(
      ({ file, line, field, wrong, right }) => `${file}:${line} ${field}: ${wrong} ${right}`,
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}

const formerly = (...addresses: string[]) => ({
  [bridge]: article({ fields: { formerly: addresses } }),
});

for (const [address, owner, files] of [
  ["/daily-roundup/", "content/sections/daily-roundup.yaml"],
  ["/daily-roundup/page/2/", "content/sections/daily-roundup.yaml"],
  ["/daily-roundup/2015/05/", "content/sections/daily-roundup.yaml"],
  ["/daily-roundup/2015/05/18/bridge/", "this file"],
  ["/about/", "content/pages/about.md"],
  ["/About/", "content/pages/about.md"],
  ["/about/index.html", "content/pages/about.md"],
  ["/people/ines-falk/", "content/people/ines-falk.yaml"],
  ["/people/ines-falk/page/2/", "content/people/ines-falk.yaml"],
  ["/outlets/the-hill/", "content/outlets/the-hill.yaml"],
  ["/people/", "the site itself"],
  ["/search/", "the site itself"],
  ["/desk/", "the site itself"],
  ["/404/", "the site itself"],
  ["/404.html", "the site itself"],
  ["/index.html", "the site itself"],
  ["/map/", "public/map", { "public/map": "" }],
  ["/plan/", "public/plan/index.html", { "public/plan/index.html": "" }],
  ["/old.html", "public/Old.html", { "public/Old.html": "" }],
  [
    "/old/",
    "content/people/tomas-reed.yaml",
    {
      "content/people/tomas-reed.yaml":
        "name: Tomas Reed\nrole: Writer\nabout: He writes.\nformerly: [/OLD/]\n",
    },
  ],
] as const) {
  test(`${address} cannot redirect while it belongs to ${owner}`, () => {
    const found = problemsWith({ ...files, ...formerly(address) });
    const [problem = ""] = found;
    assert.equal(found.length, 1, found.join("\n"));
    assert.match(problem, /^content\/[^ ]+:\d+ formerly\[0\]: .* is already an address of /);
    // Whichever of two files is read last is the one that is reported.
    assert.ok(problem.includes(owner) || problem.includes(bridge), problem);
  });
}

test("addresses that nothing else has can redirect, from every kind of file", () => {
  assert.deepEqual(
    problemsWith({
      ...formerly("/people/nobody/", "/weekly/2015/05/18/bridge/", "/old.html"),
      "content/people/tomas-reed.yaml":
        "name: Tomas Reed\nrole: Writer\nabout: He writes.\nformerly: [/people/t-reed/]\n",
      "content/pages/about.md":
        "---\ntitle: About\ndeck: A page.\nformerly: [/imprint/]\n---\n\n## Citing\n\nWe cite.\n",
    }),
    [],
  );
});

test("the problem of an address that differs only in case says so, on its line", () => {
  const about =
    "---\ntitle: About\nformerly:\n  - /imprint/\n  - /Search/\ndeck: A page.\n---\n\nWe.\n";
  assert.deepEqual(problemsWith({ "content/pages/about.md": about }), [
    "content/pages/about.md:5 formerly[1]: /Search/ is already an address of the site itself. It differs from /search/ only in a way that some hosts and file systems ignore. An address can belong to only one page. Remove it here or there.",
  ]);
});

test("an address that no host can redirect is refused where it is written", () => {
  const [problem = "", ...others] = problemsWith(formerly("/story.php?id=12"));
  assert.deepEqual(others, []);
  assert.match(problem, /bridge\.md:\d+ formerly\[0\]: “\/story\.php\?id=12” has a query/);
});

test("a page or section cannot have the address of a file in public/ or of the site", () => {
  const page = "---\ntitle: Map\ndeck: A page.\n---\n\nWe.\n";
  assert.match(
    problemsWith({ "content/pages/map.md": page, "public/map/index.html": "" }).join("\n"),
    /pages\/map\.md:1 : The address \/map\/ is already used by public\/map\/index\.html/,
  );
  assert.match(
    problemsWith({ "content/pages/search-records.md": page }).join("\n"),
    /already used by the site itself/,
  );
});
