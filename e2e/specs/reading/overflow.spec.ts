import { lengthen, setTextSize, stickingOut } from "../../helpers/extremes.ts";
import { firstOfEachKind, pagePaths } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";

/** The width of a window and the size of text, in pixels. */
const windows = [
  [320, 16],
  [320, 32],
  [820, 16],
  [1440, 32],
] as const;

/** The articles with every construct of Markdown and of MDX. */
const constructs = [
  "/daily-roundup/2024/05/29/every-mark/",
  "/daily-roundup/2024/05/30/how-it-was-built/",
];

const title =
  "no kind of page is wider than its window, however long its words and whatever the text size";
test(title, { tag: "@nightly" }, async ({ page, paper }) => {
  test.setTimeout(300_000);
  for (const path of new Set([...firstOfEachKind(pagePaths(paper.dist)), ...constructs])) {
    await page.goto(path);
    await lengthen(page);
    for (const [width, size] of windows) {
      await setTextSize(page, size);
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await stickingOut(page), `${path} at ${width}, text ${size}`).toEqual([]);
    }
  }
});
