/** Collects the errors of the content reader and the findings of the editorial rules. */
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clock } from "#newsroom/clock.ts";
import { errorsIn, problemIn, type Problem } from "#newsroom/problem.ts";
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
import type { Desk, Rule } from "./rule.ts";
import { rules, stoppingRules } from "./rules.ts";

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
  const files = filesOf(content).filter(only);
  const dead = options.links ? await deadLinks(root, content, files) : undefined;
  const offline = options.links === true && dead === undefined;
  const refused = content.problems.filter(({ file }) => options.only === undefined || only(file));
  const found = applyRules(root, content, { files, dead });
  return { findings: sortFindings([...refused, ...found]), files, content, offline };
}

/** What rules are applied to. */
interface Applied {
  files?: readonly string[];
  dead?: ReadonlyMap<string, string> | undefined;
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
  { files = filesOf(content), dead }: Applied = {},
): Problem[] {
  const cache = dead ? undefined : new FindingsCache(root, "all");
  return apply(root, content, files, inspectOne, cache, dead);
}

/**
 * The errors of the rules that stop a build, as `applyRules` finds them among others.
 * @param cache those of earlier runs
 */
export function stoppingFindings(root: string, content: Content, cache: FindingsCache): Problem[] {
  return apply(root, content, filesOf(content), stoppingIn, cache);
}

function apply(
  root: string,
  content: Content,
  files: readonly string[],
  inspectFile: (manuscript: Manuscript, desk: Desk) => Problem[],
  cache?: FindingsCache,
  dead?: Desk["dead"],
): Problem[] {
  const manuscripts = manuscriptsOf(root, content);
  const desk = new ObservedDesk(deskOf(root, content, manuscripts, dead));
  const digests = new Map(content.articles.map(({ file, digest }) => [file, digest]));
  // One file at a time: the syntax trees of a large archive do not fit into memory.
  const findings = files.flatMap((file) => {
    const read = manuscripts.get(file);
    if (!read) return [];
    const find = () => inspectFile(read(), desk);
    const digest = () => digests.get(file) ?? hash("sha256", readFileSync(join(root, file)));
    return cache ? cache.findingsIn(file, digest(), desk, find) : find();
  });
  cache?.save((file) => manuscripts.has(file));
  return findings;
}

function filesOf({ files }: Content): string[] {
  return Array.from(files, (file) => `content/${file}`);
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
    site: content.site,
    now: clock(),
    addresses: addressesOf(root, content),
    anchorsAt: anchorsOfPages(content, manuscripts),
    earlier: historyOf(root),
    dead,
  };
}

/** The errors in one file that stop a build. */
export function stoppingIn(manuscript: Manuscript, desk: Desk): Problem[] {
  return errorsIn(inspectOne(manuscript, desk, stoppingRules));
}

function inspectOne(manuscript: Manuscript, desk: Desk, some: readonly Rule[] = rules): Problem[] {
  const { file } = manuscript;
  const applied = manuscript.isEntry ? some.filter(({ everywhere }) => everywhere) : some;
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
