/** Reads `content/` whole and checks it: every problem at once, no opinion about what is published. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { checkCitations, readText, type Flaw } from "../markdown/facts.ts";
import { articleSchema, type Article, type Frontmatter } from "../newsroom/article.ts";
import { calendarOf } from "../newsroom/calendar.ts";
import { decode, readFields, split, type Fields } from "../newsroom/document.ts";
import { slugPattern } from "../newsroom/fields.ts";
import { outletSchema, type Outlet } from "../newsroom/outlet.ts";
import { pageSchema, type Page } from "../newsroom/page.ts";
import { reservedIds } from "../newsroom/permalink.ts";
import { personSchema, type Person } from "../newsroom/person.ts";
import { placeSchema, type Place } from "../newsroom/place.ts";
import { suggest, type Problem } from "../newsroom/problem.ts";
import { sectionSchema, type Section } from "../newsroom/section.ts";
import { siteSchema, type Site } from "../newsroom/site.ts";
import { storySchema, type Story } from "../newsroom/story.ts";
import { topicSchema, type Topic } from "../newsroom/topic.ts";
import { codeVersion, filesBelow } from "./files.ts";
import { addressOf, lostAddresses } from "./permalinks.ts";

/** The registries: folders of YAML files that articles refer to by id. */
const registries = {
  sections: sectionSchema,
  people: personSchema,
  outlets: outletSchema,
  places: placeSchema,
  topics: topicSchema,
  stories: storySchema,
} as const;

type Registry = keyof typeof registries;

/** An article with what the reader alone needs to know of its file. */
export interface ArticleFile {
  article: Article;
  /** Changes whenever the file or the code that read it does. */
  digest: string;
  /** Path from the project's root. */
  file: string;
}

/** Everything but the articles. */
export interface Registries {
  /** Paths of all files, from `content/`. */
  files: string[];
  site: Site | undefined;
  sections: Map<string, Section>;
  people: Map<string, Person>;
  outlets: Map<string, Outlet>;
  places: Map<string, Place>;
  topics: Map<string, Topic>;
  stories: Map<string, Story>;
  pages: Map<string, Page & { body: string; file: string }>;
  problems: Problem[];
}

export interface Content extends Registries {
  articles: ArticleFile[];
  /** How many article files there are, whether or not they could be read. */
  articleFiles: number;
}

/** An article kept from an earlier run, when its file and our code are what they were. */
export type Known = (id: string, digest: string) => Article | undefined;

/**
 * Reads everything below `content/` but the articles.
 * @param root the project's root, an absolute path
 */
export function readRegistries(root: string): Registries {
  const problems: Problem[] = [];
  const folder = join(root, "content");
  const files = existsSync(folder) ? filesBelow(folder) : [];
  const read: Registries = {
    files,
    site: readSite(root, files, problems),
    sections: readRegistry(root, files, "sections", problems),
    people: readRegistry(root, files, "people", problems),
    outlets: readRegistry(root, files, "outlets", problems),
    places: readRegistry(root, files, "places", problems),
    topics: readRegistry(root, files, "topics", problems),
    stories: readRegistry(root, files, "stories", problems),
    pages: readPages(root, files, problems),
    problems,
  };
  refuseUnknownFiles(files, problems);
  refuseTakenIds(read);
  return read;
}

/**
 * Reads the articles, too.
 * @param root the project's root, an absolute path
 * @param known gives an article back that need not be parsed again
 */
export function readContent(
  root: string,
  registries: Registries = readRegistries(root),
  known: Known = () => undefined,
): Content {
  const content: Content = {
    ...registries,
    problems: [...registries.problems],
    articles: [],
    articleFiles: 0,
  };
  readArticles(root, content, known);
  return content;
}

function readBytes(root: string, file: string, problems: Problem[]): string | undefined {
  const decoded = decode(file, readFileSync(join(root, file)));
  problems.push(...decoded.problems);
  return decoded.problems.length === 0 ? decoded.text : undefined;
}

function readYaml<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): z.infer<Schema> | undefined {
  const text = readBytes(root, file, problems);
  if (text === undefined) return undefined;
  const fields = readFields(file, text, 1, schema);
  problems.push(...fields.problems);
  return fields.data;
}

function readSite(root: string, files: string[], problems: Problem[]): Site | undefined {
  if (files.includes("site.yaml")) return readYaml(root, "content/site.yaml", siteSchema, problems);
  problems.push({
    file: "content/site.yaml",
    line: 1,
    field: "",
    wrong: "The file is missing.",
    right: "It holds the paper's name, address, language and time zone; the README shows one.",
  });
  return undefined;
}

function readRegistry<Name extends Registry>(
  root: string,
  files: string[],
  name: Name,
  problems: Problem[],
): Map<string, z.infer<(typeof registries)[Name]> & { id: string }> {
  const entries = new Map<string, z.infer<(typeof registries)[Name]> & { id: string }>();
  for (const path of files) {
    const match = /^([^/]+)\/([^/]+)\.yaml$/.exec(path);
    if (match?.[1] !== name || match[2] === undefined) continue;
    if (!isId(match[2], `content/${path}`, problems)) continue;
    const data = readYaml(root, `content/${path}`, registries[name], problems);
    if (data)
      entries.set(match[2], { ...(data as z.infer<(typeof registries)[Name]>), id: match[2] });
    // A file with mistakes still exists: what refers to it is not wrong as well.
    else
      entries.set(match[2], { id: match[2] } as z.infer<(typeof registries)[Name]> & {
        id: string;
      });
  }
  return entries;
}

function readPages(root: string, files: string[], problems: Problem[]): Registries["pages"] {
  const pages: Registries["pages"] = new Map();
  for (const path of files) {
    const id = /^pages\/([^/]+)\.md$/.exec(path)?.[1];
    const file = `content/${path}`;
    if (id === undefined || !isId(id, file, problems)) continue;
    const text = readBytes(root, file, problems);
    if (text === undefined) continue;
    const parts = split(file, text);
    problems.push(...parts.problems);
    if (parts.problems.length > 0) continue;
    const fields = readFields(file, parts.yaml, parts.yamlLine, pageSchema);
    problems.push(
      ...fields.problems,
      ...inFile(file, parts.bodyLine, readText(parts.body, "md").flaws),
    );
    if (fields.data) pages.set(id, { ...fields.data, id, body: parts.body, file });
  }
  return pages;
}

const articleFile = /^articles\/(\d{4}\/\d{2}\/\d{2})\/([^/]+)\.(mdx?)$/;
const pictureFile = /^articles\/\d{4}\/\d{2}\/\d{2}\/[^/]+\.(png|jpe?g|webp|avif)$/;

function readArticles(root: string, content: Content, known: Known): void {
  const { files, problems } = content;
  const all = new Set(files);
  const version = codeVersion(root);
  const byAddress = new Map<string, string>();
  for (const path of files) {
    const match = articleFile.exec(path);
    if (!match) continue;
    const [, folderDay = "", slug = "", format = "md"] = match;
    const file = `content/${path}`;
    content.articleFiles += 1;
    if (!isId(slug, file, problems)) continue;
    const id = `${folderDay}/${slug}`;
    const bytes = readFileSync(join(root, file));
    const digest = createHash("sha256").update(version).update(bytes).digest("hex");
    const article =
      known(id, digest) ??
      readArticle(file, bytes, { id, slug, format: format as Article["format"] }, problems);
    if (!article) continue;
    const at = (field: string): number => lineOfField(bytes, field);
    const report = (field: string, wrong: string, right: string) =>
      void problems.push({ file, line: at(field), field, wrong, right });

    const twin = byAddress.get(id);
    if (twin) {
      report("", `${twin} has the same address.`, "Rename one of the two files, or delete it.");
      continue;
    }
    byAddress.set(id, file);
    checkReferences(article, content, report);
    checkPictures(article, path, all, report);
    if (content.site) {
      const published = calendarOf(content.site).day(article.publishedAt).replaceAll("-", "/");
      if (published !== folderDay) {
        report(
          "publishedAt",
          `The article goes out on ${published} in ${content.site.timeZone}, but its file lies in ${folderDay}.`,
          `Move it to content/articles/${published}/, or change publishedAt.`,
        );
      }
    }
    content.articles.push({ article, digest, file });
  }
  if (content.articleFiles === 0) {
    problems.push({
      file: "content/articles",
      line: 1,
      field: "",
      wrong: "There is no article.",
      right: "Articles are files such as content/articles/2015/05/18/a-slug.md.",
    });
  }
  refuseSharedAddresses(content);
  problems.push(...lostAddresses(root, content));
}

function readArticle(
  file: string,
  bytes: Uint8Array,
  { id, slug, format }: Pick<Article, "id" | "slug" | "format">,
  problems: Problem[],
): Article | undefined {
  const decoded = decode(file, bytes);
  problems.push(...decoded.problems);
  if (decoded.problems.length > 0) return undefined;
  const parts = split(file, decoded.text);
  problems.push(...parts.problems);
  if (parts.problems.length > 0) return undefined;
  const fields = readFields(file, parts.yaml, parts.yamlLine, articleSchema);
  const { facts, flaws } = readText(parts.body, format);
  problems.push(...fields.problems, ...inFile(file, parts.bodyLine, flaws));
  if (!fields.data) return undefined;

  const article: Article = { ...fields.data, id, slug, format, body: facts };
  if (flaws.length > 0) return article;
  const citations = checkCitations(parts.body, article);
  problems.push(
    ...inFile(file, parts.bodyLine, citations.flaws),
    ...uncited(file, article, citations.uncited, fields),
  );
  problems.push(...repeatedIds(file, article, fields), ...unknownSources(file, article, fields));
  return article;
}

function uncited(
  file: string,
  article: Article,
  ids: string[],
  { lineOf }: Fields<Frontmatter>,
): Problem[] {
  return ids.map((id) => {
    const index = article.sources.findIndex((source) => source.id === id);
    return {
      file,
      line: lineOf(["sources", index, "id"]),
      field: `sources[${index}].id`,
      wrong: `The source “${id}” is never cited.`,
      right: `Cite it in the text, [as here](source:${id}), or remove it.`,
    };
  });
}

function repeatedIds(file: string, article: Article, { lineOf }: Fields<Frontmatter>): Problem[] {
  return (["sources", "disputes"] as const).flatMap((list) =>
    (article[list] ?? []).flatMap(({ id }, index, entries) =>
      entries.findIndex((entry) => entry.id === id) === index
        ? []
        : [
            {
              file,
              line: lineOf([list, index, "id"]),
              field: `${list}[${index}].id`,
              wrong: `“${id}” is the id of two ${list}.`,
              right: "Give each its own id.",
            },
          ],
    ),
  );
}

function unknownSources(
  file: string,
  article: Article,
  { lineOf }: Fields<Frontmatter>,
): Problem[] {
  const ids = article.sources.map(({ id }) => id);
  return (article.disputes ?? []).flatMap(({ accounts }, i) =>
    accounts.flatMap(({ source }, j) =>
      ids.includes(source)
        ? []
        : [
            {
              file,
              line: lineOf(["disputes", i, "accounts", j, "source"]),
              field: `disputes[${i}].accounts[${j}].source`,
              wrong: `“${source}” is not among the article's sources.`,
              right: suggest(source, ids, "the sources of this article"),
            },
          ],
    ),
  );
}

type Report = (field: string, wrong: string, right: string) => void;

function checkReferences(article: Article, content: Content, report: Report): void {
  const refer = (
    field: string,
    id: string | undefined,
    registry: Exclude<Registry, "sections">,
    noun: string,
  ) => {
    if (id !== undefined && !content[registry].has(id)) {
      report(
        field,
        `There is no ${noun} “${id}”.`,
        suggest(id, content[registry].keys(), `content/${registry}`),
      );
    }
  };
  const names = [...content.sections.values()].map(({ name }) => name);
  if (!names.includes(article.section)) {
    report(
      "section",
      `There is no section “${article.section}”.`,
      suggest(article.section, names, "content/sections (the name, not the id)"),
    );
  }
  article.byline.forEach((id, i) => refer(`byline[${i}]`, id, "people", "person"));
  refer("dateline", article.dateline, "places", "place");
  article.topics.forEach((id, i) => refer(`topics[${i}]`, id, "topics", "topic"));
  refer("story", article.story, "stories", "story");
  article.body.places.forEach((id) => refer("", id, "places", "place"));
  article.sources.forEach((source, i) => {
    refer(`sources[${i}].outlet`, source.outlet, "outlets", "outlet");
    refer(`sources[${i}].via`, source.via, "outlets", "outlet");
    const ids = new Set([...article.sources.map(({ id }) => id), ...content.outlets.keys()]);
    for (const id of source.citing ?? []) {
      if (ids.has(id) && id !== source.id) continue;
      report(
        `sources[${i}].citing`,
        id === source.id ? "The source cites itself." : `There is no source or outlet “${id}”.`,
        suggest(id, ids, "the sources of this article and content/outlets"),
      );
    }
  });
}

function checkPictures(article: Article, path: string, files: Set<string>, report: Report): void {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const check = (field: string, picture: string) => {
    const name = picture.replace(/^\.\//, "");
    if (files.has(`${folder}/${name}`)) return;
    const beside = [...files].filter(
      (file) => file.startsWith(`${folder}/`) && pictureFile.test(file),
    );
    report(
      field,
      `The picture ${picture} does not exist.`,
      suggest(
        name,
        beside.map((file) => file.slice(folder.length + 1)),
        `content/${folder}`,
      ),
    );
  };
  if (article.lead) check("lead.src", article.lead.src);
  for (const picture of article.body.pictures) check("", picture);
}

/** The line of a field for checks that run after parsing, when a kept article has no parsed YAML any more. */
function lineOfField(bytes: Uint8Array, field: string): number {
  if (field === "") return 1;
  const decoded = decode("", bytes).text;
  const { yaml, yamlLine } = split("", decoded);
  const path = field
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return readFields("", yaml, yamlLine, articleSchema).lineOf(path);
}

/** An address that one article has and another says it had leads two ways. */
function refuseSharedAddresses(content: Content): void {
  const owners = new Map(content.articles.map((one) => [addressOf(one, content), one.file]));
  for (const { article, file } of content.articles) {
    article.formerly?.forEach((path, i) => {
      const owner = owners.get(path);
      if (owner) {
        content.problems.push({
          file,
          line: 1,
          field: `formerly[${i}]`,
          wrong: `${path} is an address of ${owner}.`,
          right: "An address leads to one article: remove it from one of the two.",
        });
      }
      owners.set(path, file);
    });
  }
}

function isId(id: string, file: string, problems: Problem[]): boolean {
  if (slugPattern.test(id) && id.length <= 100) return true;
  const better = id
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  problems.push({
    file,
    line: 1,
    field: "",
    wrong: `“${id}” cannot stand in an address.`,
    right: `Rename the file: lower-case letters a-z, digits and single hyphens${better ? `, such as ${better.slice(0, 100)}` : ""}.`,
  });
  return false;
}

/** Sections and pages share the first part of their addresses with the site's own pages. */
function refuseTakenIds(content: Registries): void {
  const taken = new Map<string, string>(reservedIds.map((id) => [id, "the site itself"]));
  for (const [folder, ids] of [
    ["sections", content.sections],
    ["pages", content.pages],
  ] as const) {
    for (const id of ids.keys()) {
      const file = `content/${folder}/${id}.${folder === "pages" ? "md" : "yaml"}`;
      const owner = taken.get(id);
      if (owner) {
        const wrong = `The address /${id}/ belongs to ${owner}.`;
        content.problems.push({ file, line: 1, field: "", wrong, right: "Rename the file." });
      }
      taken.set(id, file);
    }
  }
}

function refuseUnknownFiles(files: string[], problems: Problem[]): void {
  const folders = Object.keys(registries).join("|");
  const expected = [
    new RegExp(`^(${folders})/[^/]+\\.yaml$`),
    /^pages\/[^/]+\.md$/,
    articleFile,
    pictureFile,
  ];
  for (const path of files) {
    if (
      ["site.yaml", "permalinks.json"].includes(path) ||
      expected.some((pattern) => pattern.test(path))
    )
      continue;
    problems.push({
      file: `content/${path}`,
      line: 1,
      field: "",
      wrong: "The newsroom has no use for this file, and would leave it out.",
      right: remedyForUnknownFile(path),
    });
  }
}

function remedyForUnknownFile(path: string): string {
  if (/^articles\/.*\.(md|mdx|markdown|txt)$/i.test(path)) {
    return "Articles are content/articles/YYYY/MM/DD/slug.md or .mdx, in lower case.";
  }
  if (path.startsWith("articles/"))
    return "Beside articles lie pictures: .png, .jpg, .webp or .avif.";
  const folder = path.split("/")[0] ?? "";
  if (folder in registries) return `Files in content/${folder} are called id.yaml.`;
  if (folder === "pages") return "Files in content/pages are called id.md.";
  return `Move it out of content/, which holds site.yaml, ${Object.keys(registries).join(", ")}, pages and articles.`;
}

function inFile(file: string, bodyLine: number, flaws: Flaw[]): Problem[] {
  return flaws.map(({ line, wrong, right }) => ({
    file,
    line: bodyLine + line - 1,
    field: "",
    wrong,
    right,
  }));
}
