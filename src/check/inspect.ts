/** Collects the errors of the content reader and the findings of the editorial rules. */
import { join } from "node:path";
import { clock } from "#newsroom/clock.ts";
import { problemIn, type Problem } from "#newsroom/problem.ts";
import { registryNames } from "#newsroom/registry.ts";
import { articleAddress } from "#ingest/address-record.ts";
import { readContent, type Content } from "#ingest/reader.ts";
import { addressesOf, anchorsOf } from "./link-targets.ts";
import { applyExceptions } from "./exceptions.ts";
import { FindingsCache } from "./findings-cache.ts";
import { sortFindings } from "./findings.ts";
import { historyOf } from "./history.ts";
import { deadAddresses, externalLinksOf, NoNetworkError } from "./links.ts";
import {
  manuscriptOf,
  manuscriptOfEntry,
  manuscriptOfPage,
  manuscriptOfSite,
  type Manuscript,
} from "./manuscript.ts";
import { ObservedDesk } from "./observed-desk.ts";
import type { Desk } from "./rule.ts";
import { rules } from "./rules.ts";

export interface Inspection {
  /** Sorted by file and line. */
  findings: Problem[];
  /** The inspected files, by their path from the project's root. */
  files: string[];
  /** The whole content, including files that were not inspected. */
  content: Content;
  /** Whether external links were to be checked, and could not be, because there is no network. */
  offline: boolean;
}

export interface Options {
  /** Selects files by their path from the project's root; all files if missing. */
  only?: (file: string) => boolean;
  /** Whether to check external links over the network. */
  links?: boolean;
}

/**
 * Inspects the content of a project.
 * @param root the project's root, an absolute path
 */
export async function inspect(root: string, options: Options = {}): Promise<Inspection> {
  const only = options.only ?? (() => true);
  const content = readContent(root);
  const files = [...content.files].map((file) => `content/${file}`).filter(only);
  const dead = options.links ? await deadLinks(root, content, files) : undefined;
  const offline = options.links === true && dead === undefined;
  const refused = content.problems.filter(({ file }) => options.only === undefined || only(file));
  const found = applyRules(root, content, files, dead);
  return { findings: sortFindings([...refused, ...found]), files, content, offline };
}

/**
 * The findings of the rules, from the cache where nothing has changed that the rules read.
 * @param root the project's root, an absolute path
 * @param files the files to check, from the root; all files if missing
 * @param dead the dead external links, each with what is wrong, if they were checked; these are not cached
 */
export function applyRules(
  root: string,
  content: Content,
  files: readonly string[] = [...content.files].map((file) => `content/${file}`),
  dead?: ReadonlyMap<string, string>,
): Problem[] {
  const manuscripts = manuscriptsOf(root, content);
  const desk = new ObservedDesk(deskOf(root, content, manuscripts, dead));
  const cache = dead ? undefined : new FindingsCache(root);
  // One file at a time: the syntax trees of a large archive do not fit into memory.
  const findings = files.flatMap((file) => {
    const read = manuscripts.get(file);
    if (!read) return [];
    const find = () => inspectOne(read(), desk);
    return cache ? cache.findingsIn(file, desk, find) : find();
  });
  cache?.save((file) => manuscripts.has(file));
  return findings;
}

/**
 * The findings of the rules in an article that may not be saved yet.
 * @param desk from `deskFor`, which may serve many calls
 */
export function findingsIn(manuscript: Manuscript, desk: Desk): Problem[] {
  return sortFindings(inspectOne(manuscript, desk));
}

/** What rules read beside a file, for content that stays as it is. */
export function deskFor(root: string, content: Content): Desk {
  return deskOf(root, content, manuscriptsOf(root, content), undefined);
}

function deskOf(
  root: string,
  content: Content,
  manuscripts: Manuscripts,
  dead: Desk["dead"],
): Desk {
  return {
    content,
    now: clock(),
    addresses: addressesOf(root, content),
    anchorsAt: anchorsOfPages(content, manuscripts),
    earlier: historyOf(root),
    dead,
  };
}

function inspectOne(manuscript: Manuscript, desk: Desk): Problem[] {
  const { file } = manuscript;
  const applied = manuscript.isEntry ? rules.filter(({ everywhere }) => everywhere) : rules;
  const findings = applied.flatMap((rule) =>
    rule
      .check(manuscript, desk)
      .map((problem) =>
        problemIn(file, { rule: rule.id, severity: rule.severity ?? "warning", ...problem }),
      ),
  );
  return applyExceptions(manuscript, findings, rules);
}

type Manuscripts = ReadonlyMap<string, () => Manuscript>;

/** The files that rules check, each read on demand. */
function manuscriptsOf(root: string, content: Content): Manuscripts {
  const found = new Map<string, () => Manuscript>();
  for (const { article, file } of content.articles)
    found.set(file, () => manuscriptOf(root, file, article));
  for (const page of content.pages.values())
    found.set(page.file, () => manuscriptOfPage(root, page.file, page));
  const { site } = content;
  if (site) found.set("content/site.yaml", () => manuscriptOfSite(root, site));
  for (const name of registryNames) {
    for (const [id, entry] of content[name]) {
      const file = `content/${name}/${id}.yaml`;
      found.set(file, () => manuscriptOfEntry(root, file, entry));
    }
  }
  return found;
}

/** Looks up the anchors of the page at an address. */
function anchorsOfPages(content: Content, manuscripts: Manuscripts): Desk["anchorsAt"] {
  const files = new Map<string, string>();
  for (const { id, file } of content.pages.values()) files.set(`/${id}/`, file);
  for (const file of content.articles) files.set(articleAddress(file, content), file.file);
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return (path) => {
    if (!known.has(path)) {
      const manuscript = manuscripts.get(files.get(path) ?? "")?.();
      known.set(path, manuscript && anchorsOf(manuscript.tree, manuscript.article));
    }
    return known.get(path);
  };
}

/** The dead external links, each with what is wrong; undefined if there is no network. */
async function deadLinks(
  root: string,
  content: Content,
  files: readonly string[],
): Promise<Map<string, string> | undefined> {
  const { site } = content;
  const manuscripts = manuscriptsOf(root, content);
  const links = files.flatMap((file) => {
    const manuscript = manuscripts.get(file)?.();
    return manuscript ? externalLinksOf(manuscript) : [];
  });
  const urls = links.map(({ url }) => url);
  return deadAddresses(urls, {
    userAgent: `${site?.name ?? "Roundup"} link check (+${site?.address ?? "https://example.org"})`,
    cacheFile: join(root, "node_modules/.astro/links.json"),
    now: new Date(),
  }).catch((error: unknown) => {
    if (!(error instanceof NoNetworkError)) throw error;
    return undefined;
  });
}
