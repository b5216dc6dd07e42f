/** A paper on disk in which one file at a time is replaced by a mutant. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { applyRules } from "#check/inspect.ts";
import { articleFile } from "#ingest/content-files.ts";
import { readContent, type Content } from "#ingest/reader.ts";
import { readRegistries, type Registries } from "#ingest/registries.ts";
import type { Problem } from "#newsroom/problem.ts";
import type { Mutant } from "./mutations.ts";
import { paper } from "./seeds.ts";

/** A paper with a mutant in it, as the reader and the rules see it. */
export interface Read {
  content: Content;
  /** What the reader finds wrong with the paper. */
  problems: Problem[];
  /** What the rules find in the mutant. */
  findings: Problem[];
}

export interface FuzzedPaper {
  root: string;
  /** Reads the paper with a mutant in the place of one file. */
  read(mutant: Mutant): Read;
  remove(): void;
}

/** An article that remains, so that a mutated registry has something to break. */
const remaining = "articles/2024/05/30/how-it-was-built.mdx";

/** A paper in a temporary folder; the caller removes it. */
export function fuzzedPaper(): FuzzedPaper {
  const root = mkdtempSync(join(tmpdir(), "roundup-fuzz-"));
  const folder = join(root, "content");
  cpSync(paper, folder, {
    recursive: true,
    filter: (path) =>
      !/\.mdx?$/.test(path) || path.endsWith("about.md") || path.endsWith(remaining),
  });
  const registries = readRegistries(root);
  return {
    root,
    read({ path, bytes }) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      const content = readContent(
        root,
        articleFile.test(path) ? withArticle(registries, path) : readRegistries(root),
      );
      const findings = applyRules(root, content, { files: [`content/${path}`] });
      if (!registries.files.has(path)) rmSync(file);
      else cpSync(join(paper, path), file);
      return { content, problems: content.problems, findings };
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** The registries of a paper that has one article. */
function withArticle(registries: Registries, path: string): Registries {
  const others = [...registries.files].filter((file) => !articleFile.test(file));
  return { ...registries, files: new Set([...others, path]), problems: [...registries.problems] };
}
