/** Renders what is outdated: pages with Astro and, beside it in other threads, the files that need no Astro. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { assetsOfPages } from "#astro/page-assets.ts";
import { styleSheets } from "#astro/style-sheets.ts";
import { takeTexts } from "#astro/taken-texts.ts";
import type { Progress } from "#files/progress.ts";
import { giveContent } from "#ingest/given-content.ts";
import type { Content } from "#ingest/reader.ts";
import { nameplateStyle } from "#look/nameplate.ts";
import { previewMarkStyle } from "#look/preview-mark.ts";
import type { Newsroom } from "#newsroom/newsroom.ts";
import { baseOf, type Site } from "#newsroom/site.ts";
import { shownOnFront } from "#newsroom/views/front.ts";
import type { ArticlePath } from "#routes/article-paths.ts";
import { setPlan, type BuildPlan } from "#routes/build-plan.ts";
import { writeArticleFiles } from "./article-files.ts";
import type { Checked } from "./check-output.ts";
import { fewestPages, fileOfPage, PageWriter } from "./page-writer.ts";
import { isRecords, type SearchIndexes } from "./search.ts";
import type { SiteRecord } from "./site-record.ts";

/** The style sheet that orders the layers of all others; every page has it first. */
const layers = readFileSync(createRequire(import.meta.url).resolve("#styles/layers.css"), "utf8");

/** Where a site is rendered. */
interface Place {
  /** The project's root, an absolute path. */
  root: string;
  /** Astro's output folder, from the root. */
  outDir: string;
  /** The folder for the files beside articles, an absolute path. */
  beside: string;
  /** Astro's caches, from the root. */
  cacheDir: string;
}

/** What a site is rendered from. */
interface Source {
  content: Content;
  site: Site;
  room: Newsroom;
  outdated: BuildPlan["outdated"];
  /** Receives the search records that Astro renders. */
  search: SearchIndexes;
  progress: Progress;
}

export interface Rendered {
  /** The styles and scripts of each route. */
  assets: SiteRecord["assets"];
  /** The style sheets that pages are composed of. */
  sheets: Set<string>;
  /** What the check of the pages found that were written beside Astro, with the stamps of their files. */
  pages: Checked[];
  /** What the check of the files beside articles found. */
  beside: Checked[];
}

/** Renders what is outdated. */
export async function renderOutdated(
  { root, outDir, beside, cacheDir }: Place,
  { content, site, room, outdated, search, progress }: Source,
): Promise<Rendered> {
  setPlan({
    newsroom: room,
    articles: new Map(content.articles.map(({ article }) => [article.id, article])),
    outdated,
  });
  giveContent({ content, rendered: renderedArticles(room, outdated) });
  const base = baseOf(site.address);
  const sheets = new Set([layers, previewMarkStyle, await nameplateStyle(site.name)]);
  let writer: PageWriter | undefined;
  takeTexts({
    isFirst: isRecords,
    async take(pathname, response) {
      const path = pathname.slice(base.length);
      if (isRecords(path)) {
        search.take(path, await response.text());
        return true;
      }
      const file = fileOfPage(path);
      if (!writer || !file || response.status !== 200) return false;
      await writer.write({ file, bytes: new Uint8Array(await response.arrayBuffer()) });
      return true;
    },
    begin(paths) {
      const folder = join(root, outDir);
      if (paths >= fewestPages)
        writer = new PageWriter({ root, folder, styleSheets: sheets, base });
      return progress.phase("Rendering pages and files", paths);
    },
  });
  const leads = new Set(room.articles.filter(({ lead }) => lead).map(({ id }) => id));
  const { plain = [], pictured = [] } = Object.groupBy(outdated.articles, (path) =>
    leads.has(idOf(path)) ? "pictured" : "plain",
  );
  const place = { root, folder: beside };
  // Loaded only if something is rendered.
  const { build: astroBuild } = await import("astro");
  const [rendering, writing] = await Promise.allSettled([
    astroBuild({
      root,
      outDir,
      cacheDir,
      integrations: [styleSheets(sheets)],
      logLevel: "error",
    }),
    writeArticleFiles(place, plain),
  ]);
  takeTexts(undefined);
  const [checking] = await Promise.allSettled([writer?.end()]);
  valueOf(rendering);
  // Astro has named their pictures.
  const besidePictured = await writeArticleFiles(place, pictured);
  return {
    assets: assetsOfPages(),
    sheets,
    pages: valueOf(checking) ?? [],
    beside: [...valueOf(writing), ...besidePictured],
  };
}

/** The articles whose pictures and components are needed. The front page is always rendered. */
function renderedArticles(room: Newsroom, outdated: BuildPlan["outdated"]): Set<string> {
  const feeds = outdated.feeds.flatMap(({ props }) => props.subject.articles);
  const years = outdated.searchYears.flatMap(({ props }) => props.articles);
  return new Set([
    ...outdated.articles.map(idOf),
    ...[...feeds, ...years, ...shownOnFront(room)].map(({ id }) => id),
  ]);
}

/** @throws what the promise was rejected with */
function valueOf<Value>(result: PromiseSettledResult<Value>): Value {
  if (result.status === "rejected") throw result.reason;
  return result.value;
}

function idOf({ params: { year, month, day, slug } }: ArticlePath): string {
  return [year, month, day, slug].join("/");
}
