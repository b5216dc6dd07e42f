/** The articles that a preview shows. */
import { errorsIn } from "#newsroom/problem.ts";
import { baseOf } from "#newsroom/site.ts";
import { articleDigest } from "./article-digest.ts";
import { articleEntry } from "./article-entry.ts";
import { languageOf } from "./language.ts";
import type { LiveArticles } from "./live-content.ts";
import { isLoss } from "./lost-addresses.ts";
import { needsInvalidEntry } from "./references.ts";
import type { ArticleFile, Content } from "./reader.ts";

/**
 * All articles, except invalid ones and those that refer to an invalid entry. Of these the last valid version is kept.
 * @param before the articles that were shown before
 */
export function liveArticles(root: string, content: Content, before: LiveArticles): LiveArticles {
  const invalid = invalidFiles(content);
  const base = content.site ? baseOf(content.site.address) : "";
  const language = languageOf(content);
  const shown = ({ article, digest, file }: ArticleFile): ArticleFile => ({
    article: articleEntry(article),
    digest: articleDigest(root, digest, article.format, language, base),
    file,
  });
  for (const { article, file } of content.articles)
    if (needsInvalidEntry(article, content)) invalid.add(file);
  const valid = content.articles
    .filter(({ file }) => !invalid.has(file))
    .map((one) => [one.article.id, shown(one)] as const);
  const kept = [...before].filter(([, { file }]) => invalid.has(file) && isThere(content, file));
  return new Map([...kept, ...valid]);
}

function isThere({ files }: Content, file: string): boolean {
  return files.has(file.replace(/^content\//, ""));
}

/** The files with errors. A lost address makes no article invalid. */
export function invalidFiles({ problems }: Pick<Content, "problems">): Set<string> {
  return new Set(
    errorsIn(problems)
      .filter((one) => !isLoss(one))
      .map(({ file }) => file),
  );
}
