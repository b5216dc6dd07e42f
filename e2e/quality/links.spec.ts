import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LinkChecker, LinkState } from "linkinator";
import { addresses } from "../fixtures/kinds.ts";
import { registered } from "../fixtures/manuscripts.ts";
import { contents } from "../fixtures/project.ts";
import { expect, test } from "../test.ts";

for (const name of ["sample", "small"] as const) {
  test(`every link inside of the ${name} paper arrives, at the very passage`, async ({
    papers,
  }) => {
    const { url, dist } = papers[name];
    const { address = "" } = registered(contents[name], "site");
    const { links } = await new LinkChecker().check({
      path: `${url}/`,
      recurse: true,
      checkFragments: true,
      // What the paper says of its own addresses is looked up where it is served.
      urlRewriteExpressions: [{ pattern: new RegExp(`^${address}`), replacement: url }],
      linksToSkip: (link) => Promise.resolve(![url, address].some((own) => link.startsWith(own))),
      concurrency: 8,
    });
    const checked = links.filter(({ state }) => state !== LinkState.SKIPPED);
    const broken = checked.filter(({ state }) => state !== LinkState.OK);
    expect(broken.map((link) => `${link.url} in ${link.parent}`)).toEqual([]);

    const reached = new Set(checked.map((link) => new URL(link.url).pathname));
    const pages = addresses(dist);
    expect(checked.length).toBeGreaterThan(pages.length * 1.5);
    const unreached = pages.filter((path) => !reached.has(path));
    for (const path of unreached) {
      const html = readFileSync(join(dist, path.replace(/\/$/, "/index.html")), "utf8");
      expect.soft(html, `${path} is reached, or for nobody to find`).toMatch(/content="noindex/);
    }
  });
}
