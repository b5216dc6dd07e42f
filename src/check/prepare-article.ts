/** Makes everything that depends on one article file alone, and parses the file once for all of it. */
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readArticle } from "#ingest/article.ts";
import { articleDigest } from "#ingest/article-digest.ts";
import { articleFile } from "#ingest/content-files.ts";
import { languageOf } from "#ingest/language.ts";
import { cachedText } from "#ingest/rendered-text.ts";
import { renderTree } from "#markdown/render.ts";
import type { Article } from "#newsroom/article.ts";
import { baseOf } from "#newsroom/site.ts";
import { clock } from "#newsroom/clock.ts";
import { stampOf } from "#files/stamp.ts";
import type { FindingsEntry } from "./findings-cache.ts";
import { historyOf } from "./history.ts";
import { stoppingIn } from "./inspect.ts";
import { manuscriptOfParsed } from "./manuscript.ts";
import { ObservedDesk } from "./observed-desk.ts";
import type { Desk } from "./rule.ts";

export interface PreparedArticle {
  /** Path relative to `content/`. */
  path: string;
  stamp: string;
  digest: string;
  article: Article;
  /** Undefined if a rule asked about other articles. */
  findings: FindingsEntry | undefined;
}

/** Thrown when a rule asks about other articles, which are not read yet. */
class OtherArticles extends Error {}

/**
 * Returns a function that reads an article file, applies the rules that stop a build, and caches the HTML of its text. It takes the
 * path relative to `content/`, and returns nothing for a file with problems.
 * @param root the project's root, an absolute path
 * @param deep whether articles are more than read
 */
export function preparing(
  root: string,
  content: Desk["content"],
  deep: boolean,
): (path: string) => Promise<PreparedArticle | undefined> {
  const desk = new ObservedDesk({
    content,
    site: content.site,
    now: clock(),
    earlier: historyOf(root),
    dead: undefined,
    addresses: { get: refuse, has: refuse, keys: refuse },
    anchorsAt: refuse,
  });
  const language = languageOf(content);
  const base = content.site ? baseOf(content.site.address) : "";
  return async (path) => {
    const [, day = "", slug = "", format = "md"] = articleFile.exec(path) ?? [];
    const basics = { id: `${day}/${slug}`, slug, format: format as Article["format"] };
    const file = `content/${path}`;
    const stamp = stampOf(join(root, file));
    const bytes = readFileSync(join(root, file));
    const digest = hash("sha256", bytes);
    const { article, problems, parsed } = readArticle(file, bytes, basics);
    if (!article || !parsed?.tree || problems.length > 0) return undefined;
    if (!deep) return { path, stamp, digest, article, findings: undefined };
    const found = findingsIn(() => stoppingIn(manuscriptOfParsed(parsed, file, article), desk));
    if (format === "md") {
      const { tree } = parsed;
      const rendered = articleDigest(root, digest, "md", language, base);
      await cachedText(root, rendered, () => renderTree({ tree, article, language, base }));
    }
    return { path, stamp, digest, article, findings: found && { digest, ...found } };
  };

  function findingsIn(find: () => FindingsEntry["findings"]) {
    desk.takeReads();
    try {
      const findings = find();
      return { findings, reads: desk.takeReads() };
    } catch (error) {
      if (error instanceof OtherArticles) return undefined;
      throw error;
    }
  }
}

function refuse(): never {
  throw new OtherArticles();
}
