/** Renders what is outdated: pages with Astro and, beside it in other threads, the files that need no Astro. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { assetsOfPages } from "#astro/page-assets.ts";
import { styleSheets } from "#astro/style-sheets.ts";
import { takeTexts } from "#astro/taken-texts.ts";
import type { Progress } from "#files/progress.ts";
import { giveContent } from "#ingest/given-content.ts";
import type { Content } from "#ingest/reader.ts";
import { previewMarkStyle } from "#look/preview-mark.ts";
import type { Newsroom } from "#newsroom/newsroom.ts";
import { shownOnFront } from "#newsroom/views/front.ts";
import type { ArticlePath } from "#routes/article-paths.ts";
import { setPlan, type BuildPlan } from "#routes/build-plan.ts";
import { writeArticleFiles } from "./article-files.ts";
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
  room: Newsroom;
  outdated: BuildPlan["outdated"];
  /** Receives the search records that Astro renders. */
  search: SearchIndexes;
  progress: Progress;
}

/** @returns the styles and scripts of each route, and the style sheets that pages are composed of */
export async function renderOutdated(
  { root, outDir, beside, cacheDir }: Place,
  { content, room, outdated, search, progress }: Source,
): Promise<{ assets: SiteRecord["assets"]; sheets: Set<string> }> {
  setPlan({
    newsroom: room,
    articles: new Map(content.articles.map(({ article }) => [article.id, article])),
    outdated,
  });
  giveContent({ content, rendered: renderedArticles(room, outdated) });
  takeTexts({
    takes: isRecords,
    take: (pathname, text) => search.take(pathname, text),
    begin: (paths) => progress.phase("Rendering pages and files", paths),
  });
  const sheets = new Set([layers, previewMarkStyle]);
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
  for (const one of [rendering, writing]) if (one.status === "rejected") throw one.reason;
  // Astro has named their pictures.
  await writeArticleFiles(place, pictured);
  return { assets: assetsOfPages(), sheets };
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

function idOf({ params: { year, month, day, slug } }: ArticlePath): string {
  return [year, month, day, slug].join("/");
}
