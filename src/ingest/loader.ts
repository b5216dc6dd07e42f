/**
 * The loaders of the content collections. Astro's own loses articles in silence (two files with one address,
 * an unknown extension, a dangling reference); this one reads everything, or says what is wrong and fails.
 */
import type { Loader, LoaderContext } from "astro/loaders";
import { fileURLToPath } from "node:url";
import type { Article } from "#newsroom/article.ts";
import { ContentError, describeProblems } from "#newsroom/problem.ts";
import { announceContent, announceSave } from "./announce.ts";
import { noteMistake, noteReading, noteSave } from "./changes.ts";
import { readContentInTurns, rereadArticle, type Content } from "./reader.ts";
import { currentRegistries, reloadOnChange, takeSaves } from "./reload.ts";
import { parse, put, putArticles } from "./store.ts";

type RegistryName = "sections" | "people" | "outlets" | "places" | "topics" | "stories" | "pages";

/** The loader of a registry; what is wrong with it is reported together with the articles. */
export function registryLoader(name: RegistryName): Loader {
  return whole(`roundup-${name}`, async (context, root) => {
    context.store.clear();
    for (const [id, entry] of currentRegistries(root)[name]) await put(context, id, entry);
  });
}

/** The loader of `content/site.yaml`, a collection with one entry. */
export function siteLoader(): Loader {
  return whole("roundup-site", async (context, root) => {
    const { site } = currentRegistries(root);
    context.store.clear();
    if (site) await put(context, "site", site);
  });
}

/**
 * The loader of the articles. A build gets what is published at its clock; drafts and what is scheduled
 * are held back before their pictures are touched. A preview gets everything, and one that is open in a browser
 * lives on when there are mistakes in it.
 */
export function articleLoader(): Loader {
  return whole("roundup-articles", async (context, root) => {
    const open = context.watcher !== undefined;
    content = await readContentInTurns(root, currentRegistries(root), (id, digest) => {
      const kept = context.store.get(id);
      return kept?.digest === digest ? (kept.data as unknown as Article) : undefined;
    });
    if (!open && content.problems.length > 0) {
      announceContent(content);
      throw new ContentError(content.problems);
    }
    report(context, content);
    noteReading();
    takeSaves((path) => showSave(context, root, path));
    await putArticles(context, content, open);
  });
}

/** The content as it was read last. */
let content: Content | undefined;

function report({ logger }: LoaderContext, read: Content): void {
  announceContent(read);
  if (read.problems.length > 0) logger.error(`\n${describeProblems(read.problems)}`);
}

/**
 * Shows a save in the preview without Astro's store, which is written whole and read whole, however little has
 * changed: that takes seconds beside a large archive. The store follows with the next change of anything else.
 * @param path the article's file, from `content/`
 * @returns whether that was possible
 */
async function showSave(context: LoaderContext, root: string, path: string): Promise<boolean> {
  if (!content?.files.has(path)) return false;
  content = rereadArticle(root, content, path);
  const read = content.parts.readings.get(path)?.article;
  const kept = read && context.store.get(read.article.id);
  const wrong = content.problems.some(({ file }) => file === `content/${path}`);
  const shown = wrong || (kept && hasSameFiles(kept.data as unknown as Article, read.article));
  if (!shown) return false;
  report(context, content);
  if (wrong || !read) {
    // The page keeps what it shows.
    noteMistake();
    return true;
  }
  const { article, digest, file } = read;
  const data = await parse(context, article.id, article, file);
  noteSave(article.id, { data, digest });
  announceSave();
  return true;
}

/** Whether Astro has taken in the same pictures and modules for both. */
function hasSameFiles(kept: Article, article: Article): boolean {
  const filesOf = ({ lead, body, format, status }: Article) =>
    JSON.stringify([lead?.src, body.pictures, format, status === "withdrawn"]);
  return filesOf(kept) === filesOf(article);
}

/** A loader that in a preview loads everything anew whenever something below `content/` changes. */
function whole(
  name: string,
  load: (context: LoaderContext, root: string) => Promise<void>,
): Loader {
  return {
    name,
    async load(context) {
      const root = fileURLToPath(context.config.root);
      await load(context, root);
      reloadOnChange(context, root, name, () => load(context, root));
    },
  };
}
