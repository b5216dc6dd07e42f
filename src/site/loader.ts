/**
 * The loaders of the content collections. Astro's own loses articles in silence (two files with one address,
 * an unknown extension, a dangling reference); this one reads everything, or says what is wrong and fails.
 */
import type { Loader, LoaderContext } from "astro/loaders";
import { fileURLToPath } from "node:url";
import { isKept } from "../markdown/bodies.ts";
import { stateOf, type Article } from "../newsroom/article.ts";
import { clock } from "../newsroom/clock.ts";
import { ContentError, describeProblems } from "../newsroom/problem.ts";
import { announceContent } from "./announce.ts";
import { readContent, type Content } from "./reader.ts";
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
 * are held back before their pictures are touched. A preview gets everything.
 */
export function articleLoader(): Loader {
  return whole("roundup-articles", async (context, root) => {
    const preview = context.watcher !== undefined;
    const content = readContent(root, currentRegistries(root), (id, digest) => {
      const kept = context.store.get(id);
      return kept?.digest === digest ? (kept.data as unknown as Article) : undefined;
    });
    announceContent(content);
    if (content.problems.length > 0) {
      if (!preview) throw new ContentError(content.problems);
      context.logger.error(`\n${describeProblems(content.problems)}`);
    }
    await putArticles(context, content, preview);
  });
}

async function putArticles(
  context: LoaderContext,
  content: Content,
  preview: boolean,
): Promise<void> {
  const now = clock();
  const faulty = new Set(content.problems.map(({ file }) => file));
  const outdated = new Set(context.store.keys());
  let heldBack = 0;
  for (const { article, digest, file } of content.articles) {
    const state = stateOf(article, now);
    if (!preview && (state === "draft" || state === "scheduled")) {
      heldBack += 1;
      continue;
    }
    outdated.delete(article.id);
    if (faulty.has(file)) continue;
    const deferred =
      article.format === "mdx" &&
      state !== "withdrawn" &&
      (preview || !isKept(fileURLToPath(context.config.root), digest));
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
  if (!preview && out + heldBack !== content.articleFiles) {
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

/** Stores one entry, checked against its collection's schema, which also finds its pictures. */
async function put(
  context: LoaderContext,
  id: string,
  entry: object,
  origin?: { digest: string; file: string; deferred: boolean },
): Promise<void> {
  const root = fileURLToPath(context.config.root);
  const data = await context.parseData({
    id,
    data: entry as Record<string, unknown>,
    ...(origin ? { filePath: `${root}${origin.file}` } : {}),
  });
  context.store.set({
    id,
    data,
    ...(origin ? { digest: origin.digest, filePath: origin.file } : {}),
    ...(origin?.deferred ? { deferredRender: true } : {}),
  });
}

/** The registries as they are now; read once for all loaders, and again after a change. */
let registries: Registries | undefined;

function currentRegistries(root: string): Registries {
  registries ??= readRegistries(root);
  return registries;
}

const loads = new Map<string, () => Promise<void>>();
let waiting = false;
let reloading: Promise<void> = Promise.resolve();

/** Loads everything anew, one time after another: changes that come meanwhile are taken together. */
function reload(logger: LoaderContext["logger"]): void {
  if (waiting) return;
  waiting = true;
  reloading = reloading.then(async () => {
    waiting = false;
    registries = undefined;
    for (const load of loads.values()) {
      await load().catch((error: unknown) => logger.error(String(error)));
    }
  });
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
          if (path.startsWith(`${root}content/`)) reload(context.logger);
        });
      }
    },
  };
}
