/** Everything that is wrong with the content, and everything that a careful colleague would say about it. */
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
  /** The files that were looked at. */
  files: string[];
  /** All that was read. */
  content: Content;
}

export interface Options {
  /** Which files, by their path from the project's root; without it, all. */
  only?: (file: string) => boolean;
  /** Whether to ask the network for addresses elsewhere. */
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
  // One after the other: an archive's worth of syntax trees does not fit into memory.
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
    dead: options.links ? await askFor(root, content.site, read(externalLinksOf)) : undefined,
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

/** The files that rules look at, each read when it is asked for. */
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

/** Which file the page at an address is made from, and the anchors in it. */
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

async function askFor(
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
