/** What axe (https://github.com/dequelabs/axe-core) complains of in a page. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, ContextSpec, RunOptions } from "axe-core";
import type { Page } from "playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What differs from the rules that axe has on by itself: enhanced contrast takes the place of the plain one. */
const rules = {
  "target-size": { enabled: true },
  "color-contrast-enhanced": { enabled: true },
  "color-contrast": { enabled: false },
};
const ofColors = ["color-contrast-enhanced", "link-in-text-block"];

/** By itself, the enhanced rule leaves to the plain one what is below that one's bounds. */
const everyContrast = { normal: { minThreshold: 0 }, large: { minThreshold: 0 } };
const checks = { "color-contrast-enhanced": { options: { contrastRatio: everyContrast } } };

/**
 * Complaints about a page that is open, in light colors and, as far as it is about colors, in dark ones.
 * @param context what to look at
 */
export async function complaintsOfAxe(page: Page, context: ContextSpec): Promise<string[]> {
  // A policy of the page lets no foreign script in; the debugger is not bound by it.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(source);
  const found = await run(page, context, "light", { rules });
  return [...found, ...(await run(page, context, "dark", { runOnly: ofColors }))];
}

async function run(
  page: Page,
  context: ContextSpec,
  colorScheme: "light" | "dark",
  options: RunOptions,
): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  const call = [context, { ...options, checks, iframes: false, resultTypes: ["violations"] }]
    .map((one) => JSON.stringify(one))
    .join();
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${call})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${colorScheme}: ${id} ${target.join(" ")}: ${failureSummary}`,
    ),
  );
}
