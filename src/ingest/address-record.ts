/**
 * Permanent addresses: `content/permalinks.json` records every address at which an article was published. A recorded
 * address must never become a broken link.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { stateOf } from "#newsroom/article.ts";
import { nearest } from "#newsroom/nearest.ts";
import { articlePath } from "#newsroom/permalink.ts";
import { problemIn, type Problem } from "#newsroom/problem.ts";
import type { ArticleFile, Content } from "./reader.ts";
import type { Registries } from "./registries.ts";

const record = "content/permalinks.json";
const recordSchema = z.array(z.string().startsWith("/").endsWith("/"));

/** The address of an article, whether or not it is published. */
export function articleAddress({ article }: ArticleFile, { sections }: Registries): string {
  const section = [...sections.values()].find(({ name }) => name === article.section);
  return articlePath(section?.id ?? "", article.id);
}

/** The recorded addresses, sorted. Empty if there is no record, or if it is invalid. */
export function recordedAddresses(root: string): string[] {
  return readRecord(root) ?? [];
}

/** The recorded addresses; undefined if the record is not a list of addresses. */
function readRecord(root: string): string[] | undefined {
  const file = join(root, record);
  if (!existsSync(file)) return [];
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/**
 * Adds the addresses that are published at the instant `now` to the record.
 * @returns the addresses that were added
 */
export function recordAddresses(root: string, content: Content, now: Date): string[] {
  const recorded = recordedAddresses(root);
  const added = unrecorded(recorded, content, now);
  if (added.length > 0) {
    writeFileSync(
      join(root, record),
      `${JSON.stringify([...recorded, ...added].sort(), null, 2)}\n`,
    );
  }
  return added;
}

/** Addresses that are published at the instant `now` but not recorded. */
export function unrecorded(recorded: readonly string[], content: Content, now: Date): string[] {
  const known = new Set(recorded);
  return content.articles
    .filter(({ article }) => stateOf(article, now) === "published")
    .map((file) => articleAddress(file, content))
    .filter((address) => !known.has(address));
}

/** Problems with recorded addresses that would become broken links, whatever the clock. */
export function lostAddresses(root: string, content: Content): Problem[] {
  const alive = new Map<string, ArticleFile>();
  for (const file of content.articles) {
    if (file.article.status !== "draft") alive.set(articleAddress(file, content), file);
    for (const former of file.article.formerly ?? []) alive.set(former, file);
  }
  const recorded = readRecord(root);
  if (!recorded) {
    return [
      problemIn(record, {
        wrong: "The file is not a JSON list of addresses.",
        right: "Restore its last version, for example with “git checkout content/permalinks.json”.",
      }),
    ];
  }
  // The addresses of articles are unknown while a section is invalid.
  if (content.ids.sections.size > content.sections.size) return [];
  return recorded.flatMap((address, index) => {
    if (alive.has(address)) return [];
    const [, , ...parts] = address.split("/");
    const id = parts.filter(Boolean).join("/");
    if (isInvalid(id, content)) return [];
    const draft = content.articles.find(({ article }) => article.id === id);
    if (draft) {
      return [
        problemIn(draft.file, {
          field: "status",
          wrong: `${address} was published before, but a draft has no address.`,
          right: "Set the status to published, or to withdrawn with a time and a reason.",
        }),
      ];
    }
    const successor = successorOf(address, new Set(alive.keys()).difference(new Set(recorded)));
    const file = successor ? alive.get(successor)?.file : undefined;
    return [
      problemIn(record, {
        line: index + 2,
        wrong: `${address} was published before, but no longer exists.`,
        right: `Add “formerly: [${address}]” to ${file ?? "the article that replaces it"}, or restore content/articles/${id}.md with status withdrawn.`,
      }),
    ];
  });
}

/** The new address that most likely replaces `address`, preferably one on the same day. */
function successorOf(address: string, added: ReadonlySet<string>): string | undefined {
  const day = address.replace(/[^/]*\/$/, "");
  const ofDay = [...added].filter((one) => one.startsWith(day));
  return nearest(address, ofDay) ?? ofDay[0] ?? nearest(address, added);
}

/** Whether an article's file exists but is invalid. */
function isInvalid(id: string, { files, articles }: Content): boolean {
  const exists = ["md", "mdx"].some((format) => files.has(`articles/${id}.${format}`));
  return exists && !articles.some(({ article }) => article.id === id);
}
