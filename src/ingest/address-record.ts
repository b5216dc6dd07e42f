/**
 * Addresses for ever: `content/permalinks.json` records every address that an article was published at. One
 * that is recorded has to lead somewhere.
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

/** The address of an article, published or not. */
export function articleAddress({ article }: ArticleFile, { sections }: Registries): string {
  const section = [...sections.values()].find(({ name }) => name === article.section);
  return articlePath(section?.id ?? "", article.id);
}

/** The recorded addresses, sorted; none where nothing was recorded yet, or where the record cannot be read. */
export function recordedAddresses(root: string): string[] {
  return readRecord(root) ?? [];
}

/** Undefined where the record is not a list of addresses. */
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
 * Records the addresses that are published at the instant `now`, beside those recorded before.
 * @returns the addresses that were not recorded yet
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

/** Addresses that are published at the instant `now` and not recorded. */
export function unrecorded(recorded: readonly string[], content: Content, now: Date): string[] {
  const known = new Set(recorded);
  return content.articles
    .filter(({ article }) => stateOf(article, now) === "published")
    .map((file) => articleAddress(file, content))
    .filter((address) => !known.has(address));
}

/** Recorded addresses that would lead nowhere; the clock plays no part in it. */
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
        wrong: "The record is not a list of addresses in JSON.",
        right:
          "Bring its last version back, for instance with “git checkout content/permalinks.json”.",
      }),
    ];
  }
  // Where a section cannot be read, no address can be told.
  if (content.ids.sections.size > content.sections.size) return [];
  return recorded.flatMap((address, index) => {
    if (alive.has(address)) return [];
    const [, , ...parts] = address.split("/");
    const id = parts.filter(Boolean).join("/");
    if (isFaulty(id, content)) return [];
    const draft = content.articles.find(({ article }) => article.id === id);
    if (draft) {
      return [
        problemIn(draft.file, {
          field: "status",
          wrong: `${address} was published once, and a draft has no address.`,
          right: "Set the status to published, or to withdrawn with the day and the reason.",
        }),
      ];
    }
    const heir = heirOf(address, new Set(alive.keys()).difference(new Set(recorded)));
    const file = heir ? alive.get(heir)?.file : undefined;
    return [
      problemIn(record, {
        line: index + 2,
        wrong: `${address} was published once, and now leads nowhere.`,
        right: `Add “formerly: [${address}]” to ${file ?? "the article that has taken its place"}, or bring content/articles/${id}.md back with status withdrawn.`,
      }),
    ];
  });
}

/** The address, among those that are new, that most likely took the place of one: rather one of the same day. */
function heirOf(address: string, fresh: ReadonlySet<string>): string | undefined {
  const day = address.replace(/[^/]*\/$/, "");
  const ofDay = [...fresh].filter((one) => one.startsWith(day));
  return nearest(address, ofDay) ?? ofDay[0] ?? nearest(address, fresh);
}

/** Whether there is a file for an article, but with mistakes that keep it from being read. */
function isFaulty(id: string, { files, articles }: Content): boolean {
  const exists = ["md", "mdx"].some((format) => files.has(`articles/${id}.${format}`));
  return exists && !articles.some(({ article }) => article.id === id);
}
