/** Reads and renders mutants of the files of a paper, until one breaks what holds for every file. */
import assert from "node:assert/strict";
import * as fc from "fast-check";
import { decode, split } from "#ingest/document.ts";
import { renderMarkdown } from "#markdown/render.ts";
import { checkAgreement } from "./agreement.ts";
import { checkMessages } from "./messages.ts";
import { mutantsOf, type Mutant } from "./mutations.ts";
import { fuzzedPaper, type FuzzedPaper } from "./paper.ts";
import { rendered } from "./rendering.ts";
import { articles, others } from "./seeds.ts";

/** What became of the mutants. */
export interface Figures {
  /** How many were articles, and how many of these were rendered. */
  articles: number;
  rendered: number;
  /** How many were registries, pages or settings, and how many of these were accepted. */
  others: number;
  accepted: number;
  /** The longest time that one took, in milliseconds. */
  slowest: number;
}

export interface Result {
  figures: Figures;
  /** The smallest mutant found that breaks something, and what; undefined if there is none. */
  failure: string | undefined;
}

/** Told of each mutant before it is read. */
export type Begin = (mutant: Mutant) => void;

/**
 * Fuzzes the reader, the rules and the renderer.
 * @param runs how many mutants to make
 * @param seed from which the mutants follow
 */
export async function fuzz(runs: number, seed: number, begin: Begin = () => {}): Promise<Result> {
  const paper = fuzzedPaper();
  const figures: Figures = { articles: 0, rendered: 0, others: 0, accepted: 0, slowest: 0 };
  const mutants = fc.oneof(
    { arbitrary: mutantsOf(articles), weight: 3 },
    { arbitrary: mutantsOf(others), weight: 1 },
  );
  const property = fc.asyncProperty(mutants, async (mutant) => {
    begin(mutant);
    const start = performance.now();
    await checkMutant(paper, mutant, figures);
    figures.slowest = Math.max(figures.slowest, performance.now() - start);
  });
  try {
    const details = await fc.check(property, { numRuns: runs, seed });
    return { figures, failure: details.failed ? describe(details) : undefined };
  } finally {
    paper.remove();
  }
}

/** @throws {Error} if something does not hold */
async function checkMutant(paper: FuzzedPaper, mutant: Mutant, figures: Figures): Promise<void> {
  const { path, bytes } = mutant;
  const file = `content/${path}`;
  const { content, problems, findings } = paper.read(mutant);
  const { text } = decode(file, bytes);
  checkMessages(paper.root, { path, text: Buffer.from(bytes).toString("utf8") }, [
    ...problems,
    ...findings,
  ]);
  const isArticle = path.startsWith("articles/");
  figures[isArticle ? "articles" : "others"] += 1;
  const isAccepted = problems.every((problem) => problem.file !== file);
  const article = content.articles.find((one) => one.file === file)?.article;
  if (isArticle) {
    assert.ok(!isAccepted || article, "the article is lost without a problem");
    if (!isAccepted || !article) return;
    checkAgreement(article, text, await rendered(article, text));
    figures.rendered += 1;
  } else if (isAccepted) {
    if (path.startsWith("pages/")) await renderMarkdown(split(file, text).body, "en");
    figures.accepted += 1;
  }
}

function describe({
  counterexample,
  errorInstance,
  seed,
  counterexamplePath,
}: fc.RunDetails<[Mutant]>): string {
  const [mutant] = counterexample ?? [];
  const wrong = errorInstance instanceof Error ? errorInstance.stack : String(errorInstance);
  return `${wrong}\n\ncontent/${mutant?.path}, seed ${seed}, path ${counterexamplePath}:\n${show(mutant)}`;
}

/** A mutant as text; what is not printable is escaped. */
export function show(mutant: Mutant | undefined): string {
  const text = Buffer.from(mutant?.bytes ?? []).toString("utf8");
  return text.replaceAll(/[^\P{C}\n]|[\u2028\u2029\u00a0]/gu, (one) =>
    JSON.stringify(one).slice(1, -1),
  );
}
