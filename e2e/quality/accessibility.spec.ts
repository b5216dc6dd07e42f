import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright/test";
import { addresses, oneOfEveryKind } from "../fixtures/kinds.ts";
import { expect, test } from "../test.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules beyond WCAG 2.2 AA that hold here, too: the contrast of AAA. */
const everything: RunOptions = {
  rules: { "target-size": { enabled: true }, "color-contrast-enhanced": { enabled: true } },
};
const colors: RunOptions = {
  runOnly: ["color-contrast", "color-contrast-enhanced", "link-in-text-block"],
};

/** What axe complains of. */
async function complaints(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}

for (const [where, width] of [
  ["a phone", 390],
  ["a desk", 1440],
] as const) {
  test(`axe finds nothing on any kind of page on ${where}, light or dark`, async ({
    page,
    papers,
  }) => {
    test.setTimeout(600_000);
    await page.setViewportSize({ width, height: 900 });
    for (const path of oneOfEveryKind(addresses(papers.sample.dist))) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(path);
      // The site's own policy lets no foreign script in; the debugger is not bound by it.
      await page.evaluate(axe);
      expect.soft(await complaints(page, everything), path).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect.soft(await complaints(page, colors), `${path}, dark`).toEqual([]);
    }
  });
}
