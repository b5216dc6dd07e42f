import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { addresses, oneOfEveryKind } from "../fixtures/kinds.ts";
import { filesIn } from "../fixtures/output.ts";
import { expect, test } from "../test.ts";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
    rules: {
      // Our own scripts come from our own host, under its content security policy.
      "require-sri": ["error", { target: "crossorigin" }],
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
    },
  }),
);

for (const name of ["sample", "small"] as const) {
  test(`every page of the ${name} paper is valid HTML`, async ({ papers }) => {
    test.setTimeout(600_000);
    const { dist } = papers[name];
    const pages = filesIn(dist).filter((file) => file.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(20);
    const complaints = pages.flatMap((file) => {
      const { results } = validator.validateStringSync(readFileSync(join(dist, file), "utf8"));
      return results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId}: ${message}`),
      );
    });
    expect(complaints).toEqual([]);
  });
}

test("every kind of page is valid by the checker of the W3C, where there is Java", async ({
  papers,
}) => {
  test.setTimeout(600_000);
  const pages = [papers.sample, papers.small].flatMap(({ dist }) =>
    oneOfEveryKind(addresses(dist)).map((path) => join(dist, path.replace(/\/$/, "/index.html"))),
  );
  expect(await complaintsOfVnu(pages)).toEqual([]);
});

/**
 * What the Nu HTML Checker (https://validator.github.io/validator/) finds, where there is the Java that it
 * needs, on the pages of every kind. It does not know the CSS of this decade, so that what it says of styles is left out.
 */
async function complaintsOfVnu(files: string[]): Promise<string[]> {
  if (!hasJava()) return [];
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const options = ["--skip-non-html", "--errors-only", "--exit-zero-always", "--format", "json"];
  // Compiling Java well takes longer than the whole check; its stack must hold the schema.
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
