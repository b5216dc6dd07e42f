/** Reads the articles and checks all of `content/`. Reports every problem, even if an article is not published. */
import { setImmediate } from "node:timers/promises";
import type { Article } from "#newsroom/article.ts";
import { clock } from "#newsroom/clock.ts";
import { fieldName, problemIn, type FieldProblem, type Problem } from "#newsroom/problem.ts";
import { readArticle, type ParsedFile } from "./article.ts";
import { lineWith } from "./document.ts";
import { deadPolicies, sharedAddresses, wrongName } from "./address-owners.ts";
import { missingCharacters } from "./card-characters.ts";
import { articleFile } from "./content-files.ts";
import { secondLeads } from "./leads.ts";
import { lostAddresses } from "./lost-addresses.ts";
import { ReadingCache } from "./reading-cache.ts";
import { referenceProblems } from "./references.ts";
import { readRegistries, type Registries } from "./registries.ts";
import { unpublishedFiles } from "./unpublished.ts";

/** An article and its file. */
export interface ArticleFile {
  article: Article;
  /** A hash of the file's bytes. */
  digest: string;
  /** Path from the project's root. */
  file: string;
}

export interface Content extends Registries {
  articles: ArticleFile[];
  /** The number of article files, valid or not. */
  articleFiles: number;
  /** The files of articles that no build publishes, from the project's root: their problems stop none. */
  unpublished: ReadonlySet<string>;
  /** What the content was assembled from, so that rereading one file can reuse the rest. */
  parts: { registries: Registries; readings: ReadonlyMap<string, Reading> };
}

/** The result of reading one article file, with the problems that involve no other file. */
export interface Reading {
  problems: Problem[];
  article?: ArticleFile;
  /** The status in the frontmatter, even if another field is invalid; undefined if it is invalid or unreadable. */
  status?: Article["status"];
}

/**
 * Reads everything in `content/`. An article that was read before is taken from the cache.
 * @param root the project's root, an absolute path
 */
export function readContent(
  root: string,
  registries: Registries = readRegistries(root),
  cache: ReadingCache = new ReadingCache(root),
): Content {
  const readings = new Map<string, Reading>();
  for (const path of registries.files) {
    if (articleFile.test(path)) readings.set(path, readOne(path, registries, cache));
  }
  return contentOf(root, registries, readings);
}

/**
 * Does what `readContent` does, but yields to other work in between: reading a large archive for the first time takes
 * minutes, and meanwhile a preview has to respond. Saves the cache.
 */
export async function readContentInTurns(
  root: string,
  registries: Registries,
  cache: ReadingCache,
): Promise<Content> {
  const readings = new Map<string, Reading>();
  for (const path of registries.files) {
    if (!articleFile.test(path)) continue;
    readings.set(path, readOne(path, registries, cache));
    if (readings.size % turn === 0) await setImmediate();
  }
  cache.save((path) => readings.has(path));
  return contentOf(root, registries, readings);
}

/** The number of articles to read before yielding to other work. */
const turn = 20;

/**
 * Rereads one article file, if nothing else in `content/` has changed.
 * @param root the project's root, an absolute path
 * @param path the file, relative to `content/`; it must have been read before
 */
export function rereadArticle(
  root: string,
  { parts: { registries, readings } }: Content,
  path: string,
): Content {
  const reading = readOne(path, registries, new ReadingCache(root));
  return contentOf(root, registries, new Map(readings).set(path, reading));
}

/** Assembles the content and runs the checks that involve more than one file. */
function contentOf(
  root: string,
  registries: Registries,
  readings: ReadonlyMap<string, Reading>,
): Content {
  const all = [...readings.values()];
  const content: Content = {
    ...registries,
    problems: [...registries.problems, ...all.flatMap(({ problems }) => problems)],
    articles: all.flatMap(({ article }) => article ?? []),
    articleFiles: readings.size,
    unpublished: unpublishedFiles(root, registries, readings),
    parts: { registries, readings },
  };
  content.problems.push(
    ...sharedAddresses(root, content),
    ...deadPolicies(root, content),
    ...secondLeads(root, content),
    ...lostAddresses(root, content, clock()),
    ...missingCharacters(root, content),
  );
  return content;
}

function readOne(path: string, registries: Registries, cache: ReadingCache): Reading {
  const [, day = "", slug = "", format = "md"] = articleFile.exec(path) ?? [];
  const file = `content/${path}`;
  const id = `${day}/${slug}`;
  const misplaced = [...wrongName(slug, file), ...twins(path, registries)];

  const source = cache.find(path);
  const { digest, known } = source;
  const basics = { id, slug, format: format as Article["format"] };
  const { article, parts, problems, parsed } = known
    ? { article: known, parts: known, problems: [], parsed: undefined }
    : readArticle(file, source.bytes(), basics);
  // A cached article does not have them, so its file is parsed again.
  const lines = () => parsed ?? readArticle(file, source.bytes(), basics).parsed;
  if (article && !known && problems.length === 0) cache.add(path, source, article);
  const all = [
    ...problems,
    ...misplaced,
    ...(parts ? located(file, lines, referenceProblems(parts, registries)) : []),
  ];
  const status = parts?.status;
  const valid = article && misplaced.length === 0 ? { article: { article, digest, file } } : {};
  return { problems: all, ...valid, ...(status ? { status } : {}) };
}

/** `slug.md` and `slug.mdx` would have the same address. The problem is reported for `slug.mdx`. */
function twins(path: string, { files }: Registries): Problem[] {
  const other = path.replace(/x$/, "");
  if (other === path || !files.has(other)) return [];
  return [
    problemIn(`content/${path}`, {
      wrong: `content/${other} has the same address.`,
      right: "Rename one of the two files, or delete it.",
    }),
  ];
}

/** Adds line numbers to field problems. */
export function located(
  file: string,
  lines: () => ParsedFile | undefined,
  found: readonly FieldProblem[],
): Problem[] {
  if (found.length === 0) return [];
  const parsed = lines();
  return found.map(({ path, words = "", ...problem }) => {
    const line =
      path.length > 0
        ? parsed?.lineOf(path)
        : parsed && parsed.bodyLine + lineWith(parsed.body, words) - 1;
    return problemIn(file, { ...(line ? { line } : {}), field: fieldName(path), ...problem });
  });
}
