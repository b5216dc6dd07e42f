/** What an article says about other things in `content/`, checked against what there is. */
import type { Article } from "#newsroom/article.ts";
import { calendarOf } from "#newsroom/calendar.ts";
import type { Complaint } from "#newsroom/schema-problems.ts";
import { suggest } from "#newsroom/problem.ts";
import { pictureFile, type RegistryName } from "./content-files.ts";
import type { Registries } from "./registries.ts";

/** A complaint about a field, or, where there is none, about words of the text. */
export interface Misfit extends Complaint {
  words?: string;
  /** Which rule is broken, where the rule has a name of its own. */
  rule?: string;
}

/** Everything about an article that depends on more than its own schema and text. */
export function misfitsOf(article: Article, registries: Registries): Misfit[] {
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

function repeatedIds(article: Article): Misfit[] {
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
function uncited({ sources, disputes = [], body }: Article): Misfit[] {
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

function danglingAccounts({ sources, disputes = [] }: Article): Misfit[] {
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

/** Ids of which there is no file; a file with mistakes exists, and what refers to it is not wrong as well. */
function danglingReferences(article: Article, registries: Registries): Misfit[] {
  const refer = (
    registry: RegistryName,
    noun: string,
    id: string | undefined,
    where: Pick<Misfit, "path" | "words">,
  ): Misfit[] => {
    const ids = registries.ids[registry];
    if (id === undefined || ids.has(id)) return [];
    const right = suggest(id, ids, `content/${registry}`);
    return [{ ...where, wrong: `There is no ${noun} “${id}”.`, right }];
  };
  return [
    ...unknownSection(article, registries),
    ...article.byline.flatMap((id, i) => refer("people", "person", id, { path: ["byline", i] })),
    ...refer("places", "place", article.dateline, { path: ["dateline"] }),
    ...article.topics.flatMap((id, i) => refer("topics", "topic", id, { path: ["topics", i] })),
    ...refer("stories", "story", article.story, { path: ["story"] }),
    ...article.sources.flatMap(({ outlet, via }, i) => [
      ...refer("outlets", "outlet", outlet, { path: ["sources", i, "outlet"] }),
      ...refer("outlets", "outlet", via, { path: ["sources", i, "via"] }),
    ]),
    ...article.body.places.flatMap((id) =>
      refer("places", "place", id, { path: [], words: `place="${id}"` }),
    ),
  ];
}

function unknownSection({ section }: Article, registries: Registries): Misfit[] {
  const names = [...registries.sections.values()].map(({ name }) => name);
  const unread = registries.ids.sections.size > names.length;
  if (unread || names.includes(section)) return [];
  const wrong = `There is no section “${section}”.`;
  return [{ path: ["section"], wrong, right: suggest(section, names, "content/sections") }];
}

function danglingCiting({ sources }: Article, registries: Registries): Misfit[] {
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

function missingPictures({ id, lead, body }: Article, { files }: Registries): Misfit[] {
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

function wrongFolder({ id, publishedAt }: Article, { site }: Registries): Misfit[] {
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
