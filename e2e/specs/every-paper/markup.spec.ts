import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { filesIn } from "../../helpers/built-files.ts";
import { htmlFile, pagePaths, samplesOfEachKind } from "../../helpers/page-paths.ts";
import { expect, test } from "../../helpers/paper-test.ts";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
    rules: {
      // Scripts come from the paper's own host, under its content security policy.
      "require-sri": ["error", { target: "crossorigin" }],
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
    },
  }),
);

test("html-validate finds no error on any page", async ({ paper: { dist } }) => {
  test.setTimeout(600_000);
  const pages = filesIn(dist).filter((file) => file.endsWith(".html"));
  expect(pages).toContain("index.html");
  const errors = pages.flatMap((file) => {
    const { results } = validator.validateStringSync(readFileSync(join(dist, file), "utf8"));
    return results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId}: ${message}`),
    );
  });
  expect(errors).toEqual([]);
});

test("the checker of the W3C finds no error on any kind of page, if there is Java", async ({
  paper: { dist },
}) => {
  test.setTimeout(600_000);
  const pages = samplesOfEachKind(pagePaths(dist));
  expect(await errorsOfVnu(pages.map((path) => join(dist, htmlFile(path))))).toEqual([]);
});

/**
 * The errors that the Nu HTML Checker (https://validator.github.io/validator/) reports in these files. Without
 * Java it cannot run and reports nothing. Errors in CSS are ignored, because it does not know recent CSS.
 */
async function errorsOfVnu(files: string[]): Promise<string[]> {
  if (!hasJava()) return [];
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const options = ["--skip-non-html", "--errors-only", "--exit-zero-always", "--format", "json"];
  // Full compilation takes longer than the check itself. The schema needs a large stack.
  const runtime = ["-XX:TieredStopAtLevel=1", "-Xss4m"];
  const args = [...runtime, "-jar", jar, ...options, ...files];
  const { stderr } = await promisify(execFile)("java", args, {
    maxBuffer: 2 ** 26,
  });
  const { messages } = JSON.parse(stderr) as {
    messages: { url: string; lastLine: number; message: string }[];
  };
  return messages
    .filter(({ message }) => !message.startsWith("CSS:"))
    .map(({ url, lastLine, message }) => `${url}:${lastLine} ${message}`);
}

function hasJava(): boolean {
  try {
    execFileSync("java", ["-version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
