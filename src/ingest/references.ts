/** Checks what an article refers to in the rest of `content/`. */
import { articleFields, type Article, type Frontmatter } from "#newsroom/article.ts";
import { calendarOf } from "#newsroom/calendar.ts";
import { faultOfPictureName } from "#newsroom/picture-name.ts";
import { suggest, type FieldProblem } from "#newsroom/problem.ts";
import { registryNames, type RegistryName } from "#newsroom/registry.ts";
import { referencesIn } from "#newsroom/schema.ts";
import type { Parts } from "#newsroom/valid-parts.ts";
import { isPictureFile } from "./content-files.ts";
import type { Registries } from "./registries.ts";

/** An article, or as much of it as is valid. */
export type Readable = Parts<Frontmatter> & Pick<Article, "id" | "body">;

/** Problems with an article that depend on more than its schema and its text. */
export function referenceProblems(article: Readable, registries: Registries): FieldProblem[] {
  return [
    ...repeatedIds(article),
    ...uncited(article),
    ...danglingAccounts(article),
    ...danglingReferences(article, registries),
    ...danglingCiting(article, registries),
    ...unusablePictures(article, registries),
    ...wrongFolder(article, registries),
  ];
}

function repeatedIds(article: Readable): FieldProblem[] {
  return (["sources", "disputes"] as const).flatMap((list) =>
    (article[list] ?? []).flatMap(
      (entry, index, entries: readonly ({ id?: string } | undefined)[]) => {
        const id = entry?.id;
        return id === undefined || entries.findIndex((other) => other?.id === id) === index
          ? []
          : [
              {
                path: [list, index, "id"],
                wrong: `Two ${list} have the id “${id}”.`,
                right: "Give each a different id.",
              },
            ];
      },
    ),
  );
}

/** Sources that neither the text nor a dispute cites. */
function uncited({ sources = [], disputes = [], body }: Readable): FieldProblem[] {
  // A text that could not be parsed has no citations, and is already reported.
  if (body.words === 0) return [];
  const cited = new Set([
    ...body.cited,
    ...disputes.flatMap((dispute) => (dispute?.accounts ?? []).map((account) => account?.source)),
  ]);
  return sources.flatMap((source, index) => {
    const id = source?.id;
    return id === undefined || cited.has(id)
      ? []
      : [
          {
            path: ["sources", index, "id"],
            rule: "source-unused",
            wrong: `The source “${id}” is never cited.`,
            right: `Cite it in the text, [like this](source:${id}), or remove it.`,
          },
        ];
  });
}

function danglingAccounts({ sources, disputes = [] }: Readable): FieldProblem[] {
  const ids = sources?.flatMap((source) => source?.id ?? []);
  if (!ids || ids.length < (sources ?? []).length) return [];
  return disputes.flatMap((dispute, i) =>
    (dispute?.accounts ?? []).flatMap((account, j) => {
      const source = account?.source;
      return source === undefined || ids.includes(source)
        ? []
        : [
            {
              path: ["disputes", i, "accounts", j, "source"],
              rule: "source-unlisted",
              wrong: `“${source}” is not one of the article's sources.`,
              right: suggest(source, ids, "the sources of this article"),
            },
          ];
    }),
  );
}

const nouns: Record<RegistryName, string> = {
  sections: "a section",
  people: "a person",
  outlets: "an outlet",
  places: "a place",
  topics: "a topic",
  stories: "a story",
};

/** Whether an article refers to an entry whose file is there but invalid. */
export function needsInvalidEntry(article: Article, registries: Registries): boolean {
  const invalid = registryNames.filter((name) => registries.ids[name].size > registries[name].size);
  if (invalid.length === 0) return false;
  const isInvalid = (name: RegistryName, id: string) =>
    name === "sections"
      ? ![...registries.sections.values()].some((section) => section.name === id)
      : registries.ids[name].has(id) && !registries[name].has(id);
  const cited = article.sources.flatMap(({ citing = [] }) => citing);
  return (
    registryReferences(article).some(({ registry, id }) => isInvalid(registry, id)) ||
    cited.some((id) => isInvalid("outlets", id))
  );
}

/** The entries that an article refers to, except the outlets that its sources cite. */
function registryReferences(article: Readable) {
  const inText = article.body.places.map((id) => ({
    registry: "places" as const,
    id,
    path: [],
    words: `place="${id}"`,
  }));
  return [...referencesIn(articleFields, article), ...inText];
}

/** References to entries that do not exist. An invalid entry exists, so a reference to it is not a second problem. */
function danglingReferences(article: Readable, registries: Registries): FieldProblem[] {
  return registryReferences(article).flatMap(({ registry, id, ...where }) => {
    const known = namesIn(registries, registry);
    if (!known || known.has(id)) return [];
    const wrong = `“${id}” is not ${nouns[registry]} in content/${registry}.`;
    return [{ ...where, wrong, right: suggest(id, known, `content/${registry}`) }];
  });
}

/** How articles may refer to the entries of a registry; undefined if the name of an invalid section is unknown. */
function namesIn(registries: Registries, registry: RegistryName): ReadonlySet<string> | undefined {
  const ids = registries.ids[registry];
  if (registry !== "sections") return ids;
  const names = new Set([...registries.sections.values()].map(({ name }) => name));
  return ids.size > names.size ? undefined : names;
}

function danglingCiting({ sources = [] }: Readable, registries: Registries): FieldProblem[] {
  const known = sources.flatMap((source) => source?.id ?? []);
  const ids = new Set([...known, ...registries.ids.outlets]);
  const where = "the sources of this article or to content/outlets";
  return sources.flatMap((source, i) =>
    // Before the schema has converted it, a single id is not a list.
    [source?.citing ?? []].flat().flatMap((cited) => {
      if (cited === undefined) return [];
      const path = ["sources", i, "citing"];
      if (cited === source?.id) {
        const right = "Name the source that it cites, or remove the field if it is first-hand.";
        return [{ path, wrong: "The source cites itself.", right }];
      }
      const wrong = `“${cited}” is neither a source of this article nor an outlet in content/outlets.`;
      const unknowable = known.length < sources.length;
      return unknowable || ids.has(cited)
        ? []
        : [{ path, wrong, right: suggest(cited, ids, where) }];
    }),
  );
}

/** Pictures that do not exist, or whose file cannot be published. */
function unusablePictures(
  { id, lead, body }: Readable,
  { files, pictureFaults }: Registries,
): FieldProblem[] {
  const folder = `articles/${id.slice(0, id.lastIndexOf("/"))}/`;
  const existing = () =>
    [...files]
      .filter((file) => file.startsWith(folder) && isPictureFile(file))
      .map((file) => file.replace(folder, "./"));
  const pictures = [
    ...(lead?.src ? [{ path: ["lead", "src"], words: lead.src }] : []),
    ...body.pictures.map((words) => ({ path: [], words })),
  ];
  return pictures.flatMap(({ path, words }) => {
    if (faultOfPictureName(words)) return [];
    const file = words.replace(/^\.\//, folder);
    if (!files.has(file)) {
      const wrong = `The picture ${words} does not exist.`;
      const names = existing().map((name) => (path.length === 0 ? inMarkdown(name) : name));
      return [{ path, words, wrong, right: suggest(words, names, `content/${folder}`) }];
    }
    const fault = pictureFaults.get(file);
    return fault ? [{ path, words, wrong: `“${words}” ${fault.is}.`, right: fault.right }] : [];
  });
}

/** The name of a picture as it must be written in a text. */
function inMarkdown(name: string): string {
  return /[\s()<>]/.test(name) ? `<${name}>` : name;
}

function wrongFolder({ id, publishedAt }: Readable, { site }: Registries): FieldProblem[] {
  if (!site || publishedAt === undefined) return [];
  const folder = id.slice(0, id.lastIndexOf("/"));
  const day = calendarOf(site).day(publishedAt).replaceAll("-", "/");
  if (day === folder) return [];
  return [
    {
      path: ["publishedAt"],
      wrong: `The article goes out on ${day} in ${site.timeZone}, but its file is in ${folder}.`,
      right: `Move it to content/articles/${day}/, or change publishedAt.`,
    },
  ];
}
