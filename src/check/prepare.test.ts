import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { articleDigest } from "#ingest/article-digest.ts";
import { languageOf } from "#ingest/language.ts";
import { renderFile } from "#ingest/markdown-text.ts";
import { ReadingCache } from "#ingest/reading-cache.ts";
import { readContent } from "#ingest/reader.ts";
import { readRegistries } from "#ingest/registries.ts";
import { cachedText } from "#ingest/rendered-text.ts";
import { errorsIn } from "#newsroom/problem.ts";
import { baseOf } from "#newsroom/site.ts";
import { article, articleFile, project, type Case } from "#testing/project.ts";
import { FindingsCache } from "./findings-cache.ts";
import { applyRules, stoppingFindings } from "./inspect.ts";
import { prepareArticles } from "./prepare.ts";

/** What differs between reading a file alone and reading it with the rest of the paper. */
const special: Record<string, Case> = {
  placeholder: { text: "They are TK." },
  local: { text: "It is [there](http://localhost:4321/)." },
  excused: { fields: { allow: [{ rule: "unfinished", reason: "It is a code." }] }, text: "TK." },
  links: { text: "It is [there](/daily-roundup/2015/05/18/nowhere/)." },
  anchors: { text: "It is [there](/daily-roundup/2015/05/18/plain-1/#nowhere)." },
  notes: { text: "So it is.[^1]\n\n[^1]: Seen.\n[^2]: Unseen, [cited](source:ap)." },
  comments: { text: "<!-- later -->\n\nIt is open." },
  wrong: { fields: { headline: "" } },
  unknown: { fields: { dateline: "nowhere" } },
};

const plain = Array.from({ length: 100 }, (_, index): [string, string] => [
  articleFile(`plain-${index}`),
  article({ text: `The bridge is open for ${index} days, "so they say".` }),
]);

test("articles that are prepared on all processors are the same as those that are read one by one", async (t) => {
  const root = project({
    ...Object.fromEntries(plain),
    ...Object.fromEntries(
      Object.entries(special).map(([name, fields]) => [articleFile(name), article(fields)]),
    ),
    "content/articles/2015/05/18/component.mdx": article({ text: "{/* later */}\n\nIt is open." }),
  });
  t.after(() => rmSync(root, { recursive: true }));
  // Texts are cached by the code of the project that renders them.
  for (const name of ["src", "package.json", "package-lock.json", "astro.config.mjs"])
    cpSync(join(import.meta.dirname, "../..", name), join(root, name), { recursive: true });
  const readOneByOne = () => {
    const content = readContent(root);
    return { content, findings: errorsIn(applyRules(root, content)) };
  };
  const prepare = async () => {
    const [readings, known] = [new ReadingCache(root), new FindingsCache(root, "stopping")];
    const registries = readRegistries(root);
    await prepareArticles(root, registries, readings, known);
    const content = readContent(root, registries, readings);
    return { content, findings: stoppingFindings(root, content, known) };
  };
  const alone = readOneByOne();
  assert.ok(alone.findings.length === 2 && alone.content.problems.length > 1);
  const prepared = await prepare();
  assert.deepEqual(prepared.content, alone.content);
  assert.deepEqual(prepared.findings, alone.findings);

  const { site } = alone.content;
  const language = languageOf({ site });
  const base = baseOf(site?.address ?? "");
  for (const { article: read, digest, file } of prepared.content.articles) {
    if (read.format === "mdx") continue;
    const cached = await cachedText(root, articleDigest(root, digest, "md", language, base), () =>
      assert.fail(`${file} was not rendered.`),
    );
    assert.equal(cached, await renderFile(root, file, language, read, base), file);
  }

  // The address of the paper decides which addresses are local, so a change of it applies the rules again.
  const file = join(root, "content/site.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/^address: .*$/m, "address: http://intranet.local"));
  const changed = await prepare();
  assert.deepEqual(changed.findings, readOneByOne().findings);
});
