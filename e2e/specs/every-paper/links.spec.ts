import { LinkChecker, LinkState } from "linkinator";
import { htmlOf, isIndexable, pagePaths } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";

test("every link within the paper leads to a page and to the passage that it names", async ({
  paper: { url, dist },
  content,
}) => {
  test.setTimeout(600_000);
  const { address } = content.site;
  const { links } = await new LinkChecker().check({
    path: `${url}/`,
    recurse: true,
    checkFragments: true,
    // Absolute addresses of the paper are requested from the local server.
    urlRewriteExpressions: [{ pattern: new RegExp(`^${address}`), replacement: url }],
    linksToSkip: (link) => Promise.resolve(![url, address].some((own) => link.startsWith(own))),
    concurrency: 8,
  });
  const checked = links.filter(({ state }) => state !== LinkState.SKIPPED);
  const broken = checked.filter(({ state }) => state !== LinkState.OK);
  expect(broken.map((link) => `${link.url} in ${link.parent}`)).toEqual([]);

  // Without any article, nothing links to the people yet.
  if (content.published.length === 0) return;
  const reached = new Set(checked.map((link) => decodeURI(new URL(link.url).pathname)));
  for (const path of pagePaths(dist).filter((path) => !reached.has(path))) {
    const indexable = isIndexable(htmlOf(dist, path));
    expect.soft(indexable, `${path}: no page links to it, but it may be indexed`).toBe(false);
  }
});
