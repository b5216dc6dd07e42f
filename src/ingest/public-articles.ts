/** The articles that a build publishes, for its newsroom. */
import { dirname, join } from "node:path/posix";
import { clock } from "#newsroom/clock.ts";
import { isHeldBack } from "#newsroom/held-back.ts";
import type { Filed, Picture } from "#newsroom/newsroom.ts";
import { baseOf } from "#newsroom/site.ts";
import { articleDigest } from "./article-digest.ts";
import { articleEntry } from "./article-entry.ts";
import { languageOf } from "./language.ts";
import { invalidFiles } from "./live-articles.ts";
import { namedPictures, Pictures } from "./picture-names.ts";
import type { ArticleFile, Content } from "./reader.ts";

/** Those articles that are neither invalid nor held back at the build's clock. An article that lost an address is valid. */
export function publishedFiles(content: Content): ArticleFile[] {
  const now = clock();
  const invalid = invalidFiles(content);
  return content.articles.filter(
    ({ article, file }) => !invalid.has(file) && !isHeldBack(article, now),
  );
}

/**
 * The articles that a build publishes. Their pictures have no address yet, which only Astro knows: `src` identifies the
 * name and the bytes of the file instead, so that it can be part of a key.
 * @param root the project's root, an absolute path
 */
export function publishedArticles(root: string, content: Content): Filed[] {
  const language = languageOf(content);
  const base = content.site ? baseOf(content.site.address) : "";
  const pictures = new Pictures(root, namedPictures(content, clock()));
  return publishedFiles(content).map(({ article, digest, file }) => {
    const { lead, body, ...fields } = articleEntry(article);
    const { pictures: written, ...facts } = body;
    const picture = (src: string): Picture => {
      const path = join(dirname(file), src);
      return unaddressed(pictures.keyOf(path), join(root, path));
    };
    return {
      ...fields,
      lead: lead && { ...lead, src: picture(lead.src) },
      body: facts,
      pictures: written.map(picture),
      file,
      digest: articleDigest(root, digest, article.format, language, base),
    };
  });
}

/** A picture before Astro has imported it. Like Astro's, it has the path of its file, which is not enumerable. */
function unaddressed(src: string, fsPath: string): Picture {
  const picture = { src, width: 0, height: 0, format: "" };
  return Object.defineProperty(picture, "fsPath", { value: fsPath, configurable: true });
}
