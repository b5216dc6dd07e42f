/**
 * Permanent addresses: `content/permalinks.json` records every address that was public, of articles and of all other
 * pages that come from files in `content/`, also their former addresses. A recorded address must never become a broken
 * link.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { encodedAddress } from "#newsroom/address-form.ts";
import { stateOf, type Article } from "#newsroom/article.ts";
import { articlePath } from "#newsroom/permalink.ts";
import { problemIn, type Problem } from "#newsroom/problem.ts";
import { publicPages, redirectsOf, type Addressed } from "#newsroom/public-pages.ts";
import type { ArticleFile, Content } from "./reader.ts";
import type { Registries } from "./registries.ts";

/** The file of recorded addresses, from the project's root. */
export const recordFile = "content/permalinks.json";

const recordSchema = z.array(z.string().startsWith("/"));

/** The address of an article, whether or not it is published. If its section is unknown, one that it might have. */
export function articleAddress(file: ArticleFile, registries: Registries): string {
  return possibleAddresses(file, registries)[0] ?? articlePath("", file.article.id);
}

/**
 * The address of an article; one for each section if its own is unknown, so that a misspelled section does not break
 * every link to the article.
 */
export function possibleAddresses({ article }: ArticleFile, registries: Registries): string[] {
  const sections = isInKnownSection(article, registries)
    ? [...registries.sections.values()].filter(({ name }) => name === article.section)
    : [...registries.sections.values()];
  return sections.map(({ id }) => articlePath(id, article.id));
}

/** Whether an article's section exists. */
export function isInKnownSection(
  { section }: Pick<Article, "section">,
  { sections }: Registries,
): boolean {
  return [...sections.values()].some(({ name }) => name === section);
}

/** The recorded addresses, sorted. Empty if there is no record, or if it is invalid. */
export function recordedAddresses(root: string): string[] {
  return readRecord(root) ?? [];
}

/** The recorded addresses; undefined if the record is not a list of addresses. */
export function readRecord(root: string): string[] | undefined {
  const file = join(root, recordFile);
  if (!existsSync(file)) return [];
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** The problem with a record that is not a list of addresses. */
export function invalidRecord(): Problem {
  return problemIn(recordFile, {
    wrong: "The file is not a JSON list of addresses.",
    right: `Restore its last version, for example with “git checkout ${recordFile}”.`,
  });
}

/**
 * Adds the addresses that are public at the instant `now` to the record.
 * @returns the addresses that were added
 */
export function recordAddresses(root: string, content: Content, now: Date): string[] {
  const recorded = recordedAddresses(root);
  const added = unrecorded(recorded, content, now);
  if (added.length > 0) {
    writeFileSync(
      join(root, recordFile),
      `${JSON.stringify([...recorded, ...added].sort(), null, 2)}\n`,
    );
  }
  return added;
}

/** Addresses that are public at the instant `now` but not recorded, sorted. */
export function unrecorded(recorded: readonly string[], content: Content, now: Date): string[] {
  const known = new Set(recorded.map(encodedAddress));
  return [...publicAddresses(content, now)].filter((address) => !known.has(address)).sort();
}

const latest = new WeakMap<Content, { at: number; addressed: Addressed }>();

/** What has a page, or redirects to one, at the instant `now`. The same object while content and time are the same. */
export function publicAt(content: Content, now: Date): Addressed {
  const at = now.getTime();
  const before = latest.get(content);
  if (before?.at === at) return before.addressed;
  const articles = content.articles
    .map(({ article }) => article)
    .filter((article) => ["published", "withdrawn"].includes(stateOf(article, now)));
  const addressed = { ...content, articles };
  latest.set(content, { at, addressed });
  return addressed;
}

const addressesOf = new WeakMap<Addressed, ReadonlySet<string>>();

/** All addresses at which readers find something at the instant `now`, percent-encoded. */
export function publicAddresses(content: Content, now: Date): ReadonlySet<string> {
  const addressed = publicAt(content, now);
  const addresses =
    addressesOf.get(addressed) ??
    new Set([
      ...publicPages(addressed).map(({ path }) => path),
      ...redirectsOf(addressed).map(({ from }) => from),
    ]);
  addressesOf.set(addressed, addresses);
  return addresses;
}
