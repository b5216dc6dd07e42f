/**
 * The loaders of the content collections. Astro's own loses articles in silence (two files with one address,
 * an unknown extension, a dangling reference); this one reads everything, or says what is wrong and fails.
 */
import type { Loader, LoaderContext } from "astro/loaders";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isKept } from "../markdown/bodies.ts";
import { stateOf, type Article } from "../newsroom/article.ts";
import { clock } from "../newsroom/clock.ts";
import { showsHeldBack } from "../newsroom/held-back.ts";
import { ContentError, describeProblems } from "../newsroom/problem.ts";
import { announceContent, announceSave } from "./announce.ts";
import { noteMistake, noteReading, noteSave } from "./changes.ts";
import { articleFile } from "./folders.ts";
import { readContentInTurns, rereadArticle, type Content } from "./reader.ts";
import { readRegistries, type Registries } from "./registries.ts";

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
    saveArticle = (path) => showSave(context, root, path);
    await putArticles(context, content, open);
  });
}

/** The content as it was read last. */
let content: Content | undefined;

/** Takes over the save of one article, or says that it changes more than pages can be told. */
let saveArticle: ((path: string) => Promise<boolean>) | undefined;

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

async function putArticles(context: LoaderContext, content: Content, open: boolean): Promise<void> {
  const now = clock();
  const faulty = new Set(content.problems.map(({ file }) => file));
  const outdated = new Set(context.store.keys());
  let heldBack = 0;
  for (const { article, digest, file } of content.articles) {
    const state = stateOf(article, now);
    if (!showsHeldBack() && (state === "draft" || state === "scheduled")) {
      heldBack += 1;
      continue;
    }
    outdated.delete(article.id);
    if (faulty.has(file)) continue;
    const deferred =
      article.format === "mdx" &&
      state !== "withdrawn" &&
      (open || !isKept(fileURLToPath(context.config.root), digest));
    const kept = context.store.get(article.id);
    if (kept?.digest === digest && Boolean(kept.deferredRender) === deferred) {
      keepImports(context, kept, file);
      continue;
    }
    context.store.delete(article.id);
    await put(context, article.id, state === "withdrawn" ? emptied(article) : article, {
      digest,
      file,
      deferred,
    });
  }
  for (const id of outdated) context.store.delete(id);

  const out = context.store.keys().length;
  if (!open && out + heldBack !== content.articleFiles) {
    throw new Error(
      `${content.articleFiles} articles were read, but ${out} are out and ${heldBack} held back.`,
    );
  }
}

/** A withdrawn article keeps its address, but its pictures are not published. */
function emptied({ lead: _lead, ...article }: Article): Article {
  return { ...article, body: { ...article.body, pictures: [] } };
}

type Kept = NonNullable<ReturnType<LoaderContext["store"]["get"]>>;

/** Astro forgets from run to run which pictures and modules its entries import; glob() reminds it in this way, too. */
function keepImports({ store }: LoaderContext, kept: Kept, file: string): void {
  const imports = store as typeof store & { addAssetImports(assets: string[], file: string): void };
  if (kept.assetImports) imports.addAssetImports(kept.assetImports, file);
  if (kept.deferredRender) store.addModuleImport(file);
}

/** Stores one entry, with the pictures that its collection's schema finds. */
async function put(
  context: LoaderContext,
  id: string,
  entry: object,
  origin?: { digest: string; file: string; deferred: boolean },
): Promise<void> {
  const data = await parse(context, id, entry, origin?.file);
  context.store.set({
    id,
    data,
    ...(origin ? { digest: origin.digest, filePath: origin.file } : {}),
    ...(origin?.deferred ? { deferredRender: true } : {}),
  });
}

/** The data of an entry, checked against its collection's schema. */
function parse(
  context: LoaderContext,
  id: string,
  entry: object,
  file?: string,
): Promise<Record<string, unknown>> {
  const root = fileURLToPath(context.config.root);
  return context.parseData({
    id,
    data: entry as Record<string, unknown>,
    ...(file ? { filePath: `${root}${file}` } : {}),
  });
}

/** The registries as they are now; read once for all loaders, and again after a change. */
let registries: Registries | undefined;

function currentRegistries(root: string): Registries {
  registries ??= readRegistries(root);
  return registries;
}

const loads = new Map<string, () => Promise<void>>();
/** Files that were saved and not yet read, from `content/`. */
const waiting = new Set<string>();
let reloading: Promise<void> = Promise.resolve();

/**
 * How long a change is left to settle, in milliseconds. Many editors empty a file and then write it, and the
 * watcher passes over what happens to a file within 50 ms of a change: read at once, it may be empty for good.
 */
const settling = 60;

/** Reads what has changed, one time after another: changes that come meanwhile are taken together. */
function reload(logger: LoaderContext["logger"], event: string, path: string): void {
  // What comes or goes changes more than itself.
  const first = waiting.size === 0;
  waiting.add(event === "change" ? path : "");
  if (!first) return;
  reloading = reloading
    .then(async () => {
      await setTimeout(settling);
      const paths = [...waiting];
      waiting.clear();
      for (const path of paths) {
        if (articleFile.test(path) && (await saveArticle?.(path))) continue;
        await reloadAll();
        return;
      }
    })
    .catch((error: unknown) => logger.error(String(error)));
}

async function reloadAll(): Promise<void> {
  registries = undefined;
  for (const load of loads.values()) await load();
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
      if (!context.watcher) return;
      loads.set(name, () => load(context, root));
      context.watcher.add(`${root}content`);
      for (const event of ["add", "change", "unlink"] as const) {
        context.watcher.on(event, (path: string) => {
          const folder = `${root}content/`;
          if (path.startsWith(folder)) reload(context.logger, event, path.slice(folder.length));
        });
      }
    },
  };
}
