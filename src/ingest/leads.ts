/** Checks that an edition, the articles of a section on one day, has at most one lead. */
import { isDraft } from "#newsroom/draft-status.ts";
import { problemIn, type Problem } from "#newsroom/problem.ts";
import { lineOfField } from "./line-of-field.ts";
import type { Content } from "./reader.ts";

/** Problems with articles marked as lead of an edition that has one. Drafts come last, so that they take no place. */
export function secondLeads(root: string, { articles }: Pick<Content, "articles">): Problem[] {
  const leads = articles
    .filter(
      ({ article: { prominence, status } }) => prominence === "lead" && status !== "withdrawn",
    )
    .sort((a, b) => Number(isDraft(a.article.status)) - Number(isDraft(b.article.status)));
  const editions = Map.groupBy(leads, ({ article }) => `${article.section} ${dayOf(article.id)}`);
  return [...editions.values()].flatMap(([lead, ...others]) =>
    others.map(({ file, article }) =>
      problemIn(file, {
        line: lineOfField(root, file, ["prominence"]),
        field: "prominence",
        wrong: `${lead?.file} is the lead of ${dayOf(article.id)}, too.`,
        right: "An edition has at most one lead. Make one of them second, or remove the field.",
      }),
    ),
  );
}

/** `2015/05/18/slug` → `2015/05/18` */
function dayOf(id: string): string {
  return id.slice(0, id.lastIndexOf("/"));
}
