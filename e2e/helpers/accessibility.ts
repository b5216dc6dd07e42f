/** Accessibility checks with axe: https://github.com/dequelabs/axe-core */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, ContextSpec, RunOptions } from "axe-core";
import type { Page } from "playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Changes to the default rules: enhanced contrast (WCAG AAA) replaces minimum contrast. */
const rules = {
  "target-size": { enabled: true },
  "color-contrast-enhanced": { enabled: true },
  "color-contrast": { enabled: false },
};
const colorRules = ["color-contrast-enhanced", "link-in-text-block"];

/** By default the enhanced rule skips what the minimum rule would report. */
const everyContrast = { normal: { minThreshold: 0 }, large: { minThreshold: 0 } };
const checks = { "color-contrast-enhanced": { options: { contrastRatio: everyContrast } } };

/**
 * The violations in an open page: of all rules in the light color scheme, of the color rules in the dark one.
 * @param context the part of the page to check
 */
export async function axeViolations(page: Page, context: ContextSpec): Promise<string[]> {
  // The page's content security policy blocks injected scripts, but not those of the debugger.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(source);
  const found = await run(page, context, "light", { rules });
  return [...found, ...(await run(page, context, "dark", { runOnly: colorRules }))];
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
