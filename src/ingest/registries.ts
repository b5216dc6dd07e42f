/** Reads everything in `content/` except the articles: the registries, the site's settings, and pages. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { readText } from "#markdown/facts.ts";
import { decode, inFile, lineWith, readFields, split } from "./document.ts";
import { outletSchema, type Outlet } from "#newsroom/outlet.ts";
import { pageSchema, type Page } from "#newsroom/page.ts";
import { personSchema, type Person } from "#newsroom/person.ts";
import { placeSchema, type Place } from "#newsroom/place.ts";
import type { PictureFault } from "#newsroom/picture-name.ts";
import { problemIn, type LineProblem, type Problem } from "#newsroom/problem.ts";
import { sectionSchema, type Section } from "#newsroom/section.ts";
import { publishedAt, siteSchema, type Site } from "#newsroom/site.ts";
import { storySchema, type Story } from "#newsroom/story.ts";
import { topicSchema, type Topic } from "#newsroom/topic.ts";
import { takenAddresses, wrongName } from "./address-owners.ts";
import { isPictureFile, listContent, unknownFiles } from "./content-files.ts";
import { faultsOfPictures } from "./picture-faults.ts";
import { registryNames, type RegistryName } from "#newsroom/registry.ts";

/** The collections with one entry per file, except the articles. */
export type CollectionName = RegistryName | "pages";

/** Everything except the articles. Maps are keyed by id. */
export interface Registries {
  /** Paths of all files, relative to `content/`. */
  files: ReadonlySet<string>;
  /** The ids of all files in each folder, even invalid ones: a reference to one of those is not a second problem. */
  ids: Record<RegistryName, ReadonlySet<string>>;
  site: Site | undefined;
  sections: Map<string, Section>;
  people: Map<string, Person>;
  outlets: Map<string, Outlet>;
  places: Map<string, Place>;
  topics: Map<string, Topic>;
  stories: Map<string, Story>;
  pages: Map<string, Page & { body: string; file: string }>;
  /** What is wrong with pictures beside articles, by path. */
  pictureFaults: ReadonlyMap<string, PictureFault>;
  problems: Problem[];
}

/**
 * Reads everything in `content/` except the articles. Invalid entries are left out.
 * @param root the project's root, an absolute path
 */
export function readRegistries(root: string): Registries {
  const { files, problems } = listContent(root);
  const idsOf = (name: RegistryName) => new Set(idsIn(files, name, "yaml", problems));
  const ids = {
    sections: idsOf("sections"),
    people: idsOf("people"),
    outlets: idsOf("outlets"),
    places: idsOf("places"),
    topics: idsOf("topics"),
    stories: idsOf("stories"),
  };
  const registry = <Schema extends z.ZodType>(name: RegistryName, schema: Schema) =>
    readRegistry(root, ids[name], name, schema, problems);
  const read: Registries = {
    files: new Set(files),
    ids,
    site: readSite(root, files, problems),
    sections: registry("sections", sectionSchema),
    people: registry("people", personSchema),
    outlets: registry("outlets", outletSchema),
    places: registry("places", placeSchema),
    topics: registry("topics", topicSchema),
    stories: registry("stories", storySchema),
    pages: readPages(root, idsIn(files, "pages", "md", problems), problems),
    pictureFaults: faultsOfPictures(root, files.filter(isPictureFile)),
    problems,
  };
  problems.push(...unknownFiles(files), ...takenAddresses(root, read), ...repeatedNames(read));
  return read;
}

/**
 * Adds what has become invalid in its last valid version: settings, entries and pages whose files are still there.
 * @param before what was read earlier, with what was added then
 */
export function withLastValid(read: Registries, before: Registries | undefined): Registries {
  if (!before) return read;
  read.site ??= before.site;
  const add = <Entry>(
    now: Map<string, Entry>,
    earlier: ReadonlyMap<string, Entry>,
    fileOf: (id: string) => string,
  ) => {
    for (const [id, entry] of earlier)
      if (!now.has(id) && read.files.has(fileOf(id))) now.set(id, entry);
  };
  for (const name of registryNames)
    add<unknown>(read[name], before[name], (id) => `${name}/${id}.yaml`);
  add(read.pages, before.pages, (id) => `pages/${id}.md`);
  return read;
}

/** The ids of the files in one folder. A file name that is not a valid id is a problem. */
function idsIn(files: string[], folder: string, extension: string, problems: Problem[]): string[] {
  return files.flatMap((path) => {
    const [, parent, id = ""] = new RegExp(`^([^/]+)/([^/]+)\\.${extension}$`).exec(path) ?? [];
    if (parent !== folder) return [];
    const wrong = wrongName(id, `content/${path}`);
    problems.push(...wrong);
    return wrong.length === 0 ? [id] : [];
  });
}

/**
 * Reads the settings of the paper alone. What is wrong with them is reported where all of `content/` is read.
 * @param root the project's root, an absolute path
 */
export function readSettings(root: string): Site | undefined {
  return readSite(root, existsSync(join(root, "content/site.yaml")) ? ["site.yaml"] : [], []);
}

function readSite(root: string, files: string[], problems: Problem[]): Site | undefined {
  if (files.includes("site.yaml")) {
    const site = readYaml(root, "content/site.yaml", siteSchema, problems);
    return site && atItsAddress(site, problems);
  }
  problems.push(
    problemIn("content/site.yaml", {
      wrong: "The file is missing.",
      right: "Create it with the paper's name, address, language, time zone and contacts.",
    }),
  );
  return undefined;
}

function atItsAddress(site: Site, problems: Problem[]): Site | undefined {
  try {
    return publishedAt(site);
  } catch (error) {
    problems.push(
      problemIn("content/site.yaml", {
        field: "address",
        wrong: `The variable SITE_ADDRESS replaces it: ${(error as Error).message}`,
        right:
          "Set it to https:// and the host, and the path below which the paper is, or unset it.",
      }),
    );
    return undefined;
  }
}

function readRegistry<Schema extends z.ZodType>(
  root: string,
  ids: Iterable<string>,
  name: RegistryName,
  schema: Schema,
  problems: Problem[],
): Map<string, z.infer<Schema> & { id: string }> {
  return new Map(
    [...ids].flatMap((id) => {
      const data = readYaml(root, `content/${name}/${id}.yaml`, schema, problems);
      return data === undefined ? [] : [[id, Object.assign(data as object, { id }) as never]];
    }),
  );
}

function readYaml<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): z.infer<Schema> | undefined {
  const { text, problems: unreadable } = decode(file, readFileSync(join(root, file)));
  problems.push(...unreadable);
  if (unreadable.length > 0) return undefined;
  const fields = readFields(file, text, 1, schema);
  problems.push(...fields.problems);
  return fields.data;
}

function readPages(root: string, ids: string[], problems: Problem[]): Registries["pages"] {
  const pages: Registries["pages"] = new Map();
  for (const id of ids) {
    const file = `content/pages/${id}.md`;
    const decoded = decode(file, readFileSync(join(root, file)));
    const parts = split(file, decoded.text);
    const unreadable = decoded.problems.length > 0 ? decoded.problems : parts.problems;
    problems.push(...unreadable);
    if (unreadable.length > 0) continue;
    const { data, problems: wrong } = readFields(file, parts.yaml, parts.yamlLine, pageSchema);
    problems.push(...wrong, ...inFile(file, parts.bodyLine, problemsOfPage(parts.body)));
    if (data) pages.set(id, { ...data, id, body: parts.body, file });
  }
  return pages;
}

/** Problems with the text of a page about the paper, which cannot have sources or pictures. */
function problemsOfPage(body: string): LineProblem[] {
  const { problems, citations, facts } = readText(body, "md");
  return [
    ...problems,
    ...citations.map(({ source, line }) => ({
      line,
      wrong: `The page cites “${source}”, but only articles can have sources.`,
      right: "Link to the piece itself: https://….",
    })),
    ...facts.pictures.map((picture) => ({
      line: lineWith(body, picture),
      wrong: `The page shows ${picture}, but only articles can have pictures.`,
      right: "Remove it.",
    })),
  ];
}

/** Sections with the same name, which would be ambiguous because articles refer to their section by name. */
function repeatedNames({ sections }: Registries): Problem[] {
  const owners = new Map<string, string>();
  return [...sections.values()].flatMap(({ id, name }) => {
    const owner = owners.get(name);
    owners.set(name, id);
    if (owner === undefined) return [];
    return [
      problemIn(`content/sections/${id}.yaml`, {
        field: "name",
        wrong: `content/sections/${owner}.yaml has the same name.`,
        right: "Give each section a different name.",
      }),
    ];
  });
}
