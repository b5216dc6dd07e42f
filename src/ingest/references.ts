/** Checks what an article refers to in the rest of `content/`. */
import { articleFields, type Article } from "#newsroom/article.ts";
import { calendarOf } from "#newsroom/calendar.ts";
import { suggest, type FieldProblem } from "#newsroom/problem.ts";
import type { RegistryName } from "#newsroom/registry.ts";
import { referencesIn } from "#newsroom/schema.ts";
import { pictureFile } from "./content-files.ts";
import type { Registries } from "./registries.ts";

/** Problems with an article that depend on more than its schema and its text. */
export function referenceProblems(article: Article, registries: Registries): FieldProblem[] {
  return [
    ...repeatedIds(article),
    ...uncited(article),
    ...danglingAccounts(article),
    ...danglingReferences(article, registries),
    ...danglingCiting(article, registries),
    ...missingPictures(article, registries),
    ...wrongFolder(article, registries),
  ];
}

function repeatedIds(article: Article): FieldProblem[] {
  return (["sources", "disputes"] as const).flatMap((list) =>
    (article[list] ?? []).flatMap(({ id }, index, entries) =>
      entries.findIndex((entry) => entry.id === id) === index
        ? []
        : [
            {
              path: [list, index, "id"],
              wrong: `Two ${list} have the id “${id}”.`,
              right: "Give each a different id.",
            },
          ],
    ),
  );
}

/** Sources that neither the text nor a dispute cites. */
function uncited({ sources, disputes = [], body }: Article): FieldProblem[] {
  // A text that could not be parsed has no citations, and is already reported.
  if (body.words === 0) return [];
  const cited = new Set([
    ...body.cited,
    ...disputes.flatMap(({ accounts }) => accounts.map(({ source }) => source)),
  ]);
  return sources.flatMap(({ id }, index) =>
    cited.has(id)
      ? []
      : [
          {
            path: ["sources", index, "id"],
            rule: "source-unused",
            wrong: `The source “${id}” is never cited.`,
            right: `Cite it in the text, [like this](source:${id}), or remove it.`,
          },
        ],
  );
}

function danglingAccounts({ sources, disputes = [] }: Article): FieldProblem[] {
  const ids = sources.map(({ id }) => id);
  return disputes.flatMap(({ accounts }, i) =>
    accounts.flatMap(({ source }, j) =>
      ids.includes(source)
        ? []
        : [
            {
              path: ["disputes", i, "accounts", j, "source"],
              rule: "source-unlisted",
              wrong: `“${source}” is not one of the article's sources.`,
              right: suggest(source, ids, "the sources of this article"),
            },
          ],
    ),
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

/** References to entries that do not exist. An invalid entry exists, so a reference to it is not a second problem. */
function danglingReferences(article: Article, registries: Registries): FieldProblem[] {
  const references = [
    ...referencesIn(articleFields, article),
    ...article.body.places.map((id) => ({
      registry: "places" as const,
      id,
      path: [],
      words: `place="${id}"`,
    })),
  ];
  return references.flatMap(({ registry, id, ...where }) => {
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

function danglingCiting({ sources }: Article, registries: Registries): FieldProblem[] {
  const ids = new Set([...sources.map(({ id }) => id), ...registries.ids.outlets]);
  const where = "the sources of this article or to content/outlets";
  return sources.flatMap(({ id, citing = [] }, i) =>
    citing.flatMap((cited) => {
      const path = ["sources", i, "citing"];
      if (cited === id) {
        const right = "Name the source that it cites, or remove the field if it is first-hand.";
        return [{ path, wrong: "The source cites itself.", right }];
      }
      const wrong = `“${cited}” is neither a source of this article nor an outlet in content/outlets.`;
      return ids.has(cited) ? [] : [{ path, wrong, right: suggest(cited, ids, where) }];
    }),
  );
}

function missingPictures({ id, lead, body }: Article, { files }: Registries): FieldProblem[] {
  const folder = `articles/${id.slice(0, id.lastIndexOf("/"))}/`;
  const pathOf = (picture: string) => picture.replace(/^\.\//, folder);
  const existing = () =>
    [...files]
      .filter((file) => file.startsWith(folder) && pictureFile.test(file))
      .map((file) => file.replace(folder, "./"));
  const pictures = [
    ...(lead ? [{ path: ["lead", "src"], words: lead.src }] : []),
    ...body.pictures.map((words) => ({ path: [], words })),
  ];
  return pictures
    .filter(({ words }) => !files.has(pathOf(words)))
    .map(({ path, words }) => ({
      path,
      words,
      wrong: `The picture ${words} does not exist.`,
      right: suggest(words, existing(), `content/${folder}`),
    }));
}

function wrongFolder({ id, publishedAt }: Article, { site }: Registries): FieldProblem[] {
  if (!site) return [];
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
