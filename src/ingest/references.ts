/** What an article says about other things in `content/`, checked against what there is. */
import { articleFields, type Article } from "#newsroom/article.ts";
import { calendarOf } from "#newsroom/calendar.ts";
import { suggest, type FieldProblem } from "#newsroom/problem.ts";
import type { RegistryName } from "#newsroom/registry.ts";
import { referencesIn } from "#newsroom/schema.ts";
import { pictureFile } from "./content-files.ts";
import type { Registries } from "./registries.ts";

/** Everything about an article that depends on more than its own schema and text. */
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
              wrong: `“${id}” is the id of two ${list}.`,
              right: "Give each its own id.",
            },
          ],
    ),
  );
}

/** Sources that neither the text nor a dispute relies on. */
function uncited({ sources, disputes = [], body }: Article): FieldProblem[] {
  // A text that could not be read cites nothing, and that is reported already.
  if (body.words === 0) return [];
  const relied = new Set([
    ...body.cited,
    ...disputes.flatMap(({ accounts }) => accounts.map(({ source }) => source)),
  ]);
  return sources.flatMap(({ id }, index) =>
    relied.has(id)
      ? []
      : [
          {
            path: ["sources", index, "id"],
            rule: "source-unused",
            wrong: `The source “${id}” is never cited.`,
            right: `Cite it in the text, [as here](source:${id}), or remove it.`,
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
              wrong: `“${source}” is not among the article's sources.`,
              right: suggest(source, ids, "the sources of this article"),
            },
          ],
    ),
  );
}

const nouns: Record<RegistryName, string> = {
  sections: "section",
  people: "person",
  outlets: "outlet",
  places: "place",
  topics: "topic",
  stories: "story",
};

/** References without an entry. An invalid entry exists, so what refers to it is not a second problem. */
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
    const wrong = `There is no ${nouns[registry]} “${id}”.`;
    return [{ ...where, wrong, right: suggest(id, known, `content/${registry}`) }];
  });
}

/** What articles may write for an entry of a registry; undefined while an invalid section hides its name. */
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
        const right = "Name what it leans on, or leave the field out: then it is first-hand.";
        return [{ path, wrong: "The source cites itself.", right }];
      }
      const wrong = `There is no source or outlet “${cited}”.`;
      return ids.has(cited) ? [] : [{ path, wrong, right: suggest(cited, ids, where) }];
    }),
  );
}

function missingPictures({ id, lead, body }: Article, { files }: Registries): FieldProblem[] {
  const folder = `articles/${id.slice(0, id.lastIndexOf("/"))}/`;
  const pathOf = (picture: string) => picture.replace(/^\.\//, folder);
  const beside = () =>
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
      right: suggest(words, beside(), `content/${folder}`),
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
      wrong: `The article goes out on ${day} in ${site.timeZone}, but its file lies in ${folder}.`,
      right: `Move it to content/articles/${day}/, or change publishedAt.`,
    },
  ];
}
