/** Collects the errors of the content reader and the findings of the editorial rules. */
import { join } from "node:path";
import { clock } from "#newsroom/clock.ts";
import { problemIn, type Problem } from "#newsroom/problem.ts";
import type { Site } from "#newsroom/site.ts";
import { articleAddress } from "#ingest/address-record.ts";
import { readContent, type Content } from "#ingest/reader.ts";
import { addressesOf, anchorsOf } from "./link-targets.ts";
import { applyExceptions } from "./exceptions.ts";
import { sortFindings } from "./findings.ts";
import { historyOf } from "./history.ts";
import { deadAddresses, externalLinksOf, type ExternalLink } from "./links.ts";
import { manuscriptOf, manuscriptOfPage, manuscriptOfSite, type Manuscript } from "./manuscript.ts";
import type { Desk } from "./rule.ts";
import { rules } from "./rules.ts";

export interface Inspection {
  /** Sorted by file and line. */
  findings: Problem[];
  /** The inspected files, by their path from the project's root. */
  files: string[];
  /** The whole content, including files that were not inspected. */
  content: Content;
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
  const all = manuscriptsOf(root, content);
  const files = [...content.files].map((file) => `content/${file}`).filter(only);
  // One file at a time: the syntax trees of a large archive do not fit into memory.
  const read = <Result>(look: (manuscript: Manuscript) => Result[]): Result[] =>
    files.flatMap((file) => {
      const manuscript = all.get(file)?.();
      return manuscript ? look(manuscript) : [];
    });
  const desk: Desk = {
    content,
    now: clock(),
    addresses: addressesOf(root, content),
    anchorsAt: anchorsOfPages(content, all),
    earlier: historyOf(root),
    dead: options.links ? await deadLinks(root, content.site, read(externalLinksOf)) : undefined,
  };
  const refused = content.problems.filter(({ file }) => options.only === undefined || only(file));
  const found = read((manuscript) => inspectOne(manuscript, desk));
  return { findings: sortFindings([...refused, ...found]), files, content };
}

function inspectOne(manuscript: Manuscript, desk: Desk): Problem[] {
  const { file } = manuscript;
  const findings = rules.flatMap((rule) =>
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

async function deadLinks(
  root: string,
  site: Site | undefined,
  links: readonly ExternalLink[],
): Promise<Map<string, string>> {
  const urls = links.map(({ url }) => url);
  return deadAddresses(urls, {
    userAgent: `${site?.name ?? "Roundup"} link check (+${site?.address ?? "https://example.org"})`,
    cacheFile: join(root, "node_modules/.astro/links.json"),
    now: new Date(),
  });
}
