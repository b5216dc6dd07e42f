/**
 * The loaders of the content collections. Astro's own loader silently drops articles (two files with the same address,
 * an unknown extension, a dangling reference); these read everything, or report the problems and fail.
 */
import type { Loader, LoaderContext } from "astro/loaders";
import { fileURLToPath } from "node:url";
import { printable } from "#files/terminal.ts";
import type { Article } from "#newsroom/article.ts";
import { describeProblems, errorsIn } from "#newsroom/problem.ts";
import { articleEntry } from "./article-entry.ts";
import { givenContent } from "./given-content.ts";
import { invalidFiles, liveArticles } from "./live-articles.ts";
import { liveContent } from "./live-content.ts";
import { readContentInTurns, rereadArticle, type Content } from "./reader.ts";
import { takeReadings } from "./reading-cache.ts";
import {
  readRegistries,
  withLastValid,
  type CollectionName,
  type Registries,
} from "./registries.ts";
import { put, putArticles, putRendered } from "./store.ts";
import { ContentWatcher, type Reload } from "./watch.ts";

/** The content as last read, which all loaders of the process share. */
let registries: Registries | undefined;
let content: Content | undefined;

/** The registries before the last change. */
let before: Registries | undefined;

const watcher = new ContentWatcher(() => {
  before = registries ?? before;
  registries = undefined;
});

/** In a preview, invalid entries stay in their last valid version, because articles still refer to them. */
function currentRegistries(root: string): Registries {
  return givenContent()?.content ?? (registries ??= withLastValid(readRegistries(root), before));
}

/** The loader of a registry. Its problems are reported together with those of the articles. */
export function registryLoader(name: CollectionName): Loader {
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
 * The loader of the articles. A build gives the articles that it renders; drafts and scheduled articles are held back
 * before their pictures are processed. A preview gets all articles, and keeps running when there are problems.
 */
export function articleLoader(): Loader {
  const load = async (context: LoaderContext, root: string) => {
    const given = givenContent();
    if (given) return putRendered(context, given.content, given.rendered);
    content = await readContentInTurns(root, currentRegistries(root), takeReadings(root));
    await putArticles(context, content);
    liveContent.publish(content, liveArticles(root, content, liveContent.articles));
    logErrors(context, content);
  };
  return whole("roundup-articles", load, showSave);
}

function logErrors({ logger }: LoaderContext, { problems }: Content): void {
  const errors = errorsIn(problems);
  if (errors.length > 0) logger.error(`\n${printable(describeProblems(errors))}`);
}

/**
 * Shows a saved article in the preview without updating Astro's store. The store is always written and read as a whole,
 * and all pages are made again after it. It is updated with the next change of any other kind.
 * @param path the article's file, relative to `content/`
 * @returns false if the save cannot be shown without updating the store
 */
function showSave(context: LoaderContext, root: string, path: string): boolean {
  if (!content?.files.has(path)) return false;
  content = rereadArticle(root, content, path);
  const read = content.parts.readings.get(path)?.article;
  const shown = read && liveContent.articles.get(read.article.id);
  const isValid = !invalidFiles(content).has(`content/${path}`);
  if (isValid && !(shown && hasSameFiles(shown.article, read.article))) return false;
  logErrors(context, content);
  const articles = liveArticles(root, content, liveContent.articles);
  liveContent.publish(content, articles, isValid);
  return true;
}

/** Whether Astro already has the pictures and modules of an article. */
function hasSameFiles(before: Article, article: Article): boolean {
  const filesOf = ({ lead, body, format, status }: Article) =>
    JSON.stringify([lead?.src, body.pictures, format, status === "withdrawn"]);
  return filesOf(before) === filesOf(articleEntry(article));
}

/** A loader that, in a preview, reloads its whole collection whenever anything in `content/` changes. */
function whole(
  name: string,
  load: (context: LoaderContext, root: string) => Promise<void>,
  loadOne?: (context: LoaderContext, root: string, path: string) => boolean,
): Loader {
  return {
    name,
    async load(context) {
      const root = fileURLToPath(context.config.root);
      await load(context, root);
      const reload: Reload = { load: () => load(context, root) };
      if (loadOne) reload.loadOne = (path) => loadOne(context, root, path);
      watcher.watch(context, root, name, reload);
    },
  };
}
