/** Reads a saved web page or an HTML document: its metadata, and the article on it. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { plainWords } from "#check/normalize.ts";
import { blockOf, wordCount, leftOut, paragraphOf, tidy, type Block } from "./block.ts";
import type { HeadField } from "./head.ts";
import { treeOfHtml } from "./html-nodes.ts";
import type { ReadFile } from "./markdown-file.ts";
import { blocksOf } from "./tree.ts";

/** What the blocks of a page are that are not of its article. */
export const aroundArticle = "around the article on its page";

/** Reads HTML; a document without anything around its text is taken as a whole. */
export function readHtml(html: string): ReadFile {
  const page = pageOf(html);
  const head = metadataOf(page, html);
  const base = head.find(({ key }) => key === "url")?.value;
  const address = typeof base === "string" ? base : undefined;
  const lost: string[] = [];
  const read = (source: string) => blocksOf(treeOfHtml(source, lost), address);
  const whole = read(page.body.innerHTML);
  const article = isPage(page) ? articleOf(html) : undefined;
  const blocks = article === undefined ? whole : articleBlocks(whole, read(article));
  const media = [...new Set(lost)].map((text): Block => ({
    ...paragraphOf([{ type: "text", value: text }]),
    piece: leftOut("a comment or embedded media"),
  }));
  return { head: withTitle(head, blocks), blocks: [...withLists(blocks), ...media] };
}

/** The head, with a headline and a site from the title of the page where it has none: “Bridge reopens | The Gazette”. */
function withTitle(head: readonly HeadField[], blocks: readonly Block[]): HeadField[] {
  const title = String(head.find(({ key }) => key === "pagetitle")?.value ?? "");
  const has = (name: string) => head.some(({ key }) => key === name);
  const isShown = (part: string) =>
    blocks.some(({ text }) => plainWords(text) === plainWords(part));
  const parts = title.split(/\s+[|–—·-]\s+|:\s+/u).filter(Boolean);
  const shown = parts.find(isShown);
  const [whole = ""] = title.split(/\s+[|–—·]\s+/u);
  const headline = shown ?? whole;
  const site = shown === undefined ? undefined : parts.findLast((part) => part !== shown);
  // Office programs name a document after its file.
  const isHeadline = shown !== undefined || wordCount(headline) > 2;
  return [
    ...head,
    ...(isHeadline && !has("headline") ? [{ key: "headline", value: headline }] : []),
    ...(site !== undefined && !has("outlet") ? [{ key: "sitename", value: site }] : []),
  ];
}

/** The document of a page or of a fragment. */
function pageOf(html: string): Document {
  const isWhole = /<(?:html|body)[\s>]/i.test(html);
  const source = isWhole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(source).document as unknown as Document;
}

/** Whether there is something around the article, as on a web page but not in a document of an office program. */
function isPage(page: Document): boolean {
  const around = "nav, header, footer, aside, main, article, form, script[src], td p, td td";
  return page.querySelector(around) !== null;
}

/** The HTML of the article on a page, as Readability finds it. */
function articleOf(html: string): string | undefined {
  // Readability changes the document that it reads.
  const page = pageOf(html);
  // On a short page, it takes everything for the article.
  for (const around of page.querySelectorAll("nav, aside, footer")) around.remove();
  const found = new Readability(page, { charThreshold: 200 }).parse();
  return found?.content ?? undefined;
}

/**
 * The blocks of a page: those of its article, and above them what stands between the title and the article; all
 * others are left out.
 */
function articleBlocks(whole: readonly Block[], article: readonly Block[]): Block[] {
  const inArticle = plainWords(article.map(({ text }) => text).join(" "));
  const isIn = (block: Block) => {
    const words = plainWords(block.text);
    return words !== "" && ` ${inArticle} `.includes(` ${words} `);
  };
  const first = whole.findIndex((block) => isIn(block) && block.text.length > 60);
  const title = whole.findIndex(({ node }) => node.type === "heading" && node.depth === 1);
  const from = title < 0 || title > first ? first : title;
  const isAbove = (index: number) => title >= 0 && index >= from && index < first;
  const above = whole.filter((block, index) => isAbove(index) && !isIn(block));
  const around = whole
    .filter((block, index) => !isAbove(index) && !isIn(block) && !block.piece)
    .map((block) => ({ ...block, piece: leftOut(aroundArticle) }));
  return [...above, ...article, ...around];
}

/** Paragraphs that begin with a bullet are a list, as office programs write them. */
function withLists(blocks: readonly Block[]): Block[] {
  const bullet = /^\s*[•·▪◦●○■§\uf0b7\uf0a7]\s*/u;
  const found: Block[] = [];
  for (const block of blocks) {
    const { node } = block;
    const [first] = node.type === "paragraph" ? node.children : [];
    if (
      block.piece ||
      node.type !== "paragraph" ||
      first?.type !== "text" ||
      !bullet.test(first.value)
    ) {
      found.push(block);
      continue;
    }
    first.value = first.value.replace(bullet, "");
    const item = { type: "listItem" as const, spread: false, children: [node] };
    const above = found.at(-1);
    const isSameList = above?.node.type === "list" && above.node.data !== undefined;
    const items = isSameList && above.node.type === "list" ? above.node.children : [];
    const list = blockOf({
      type: "list",
      ordered: false,
      spread: false,
      children: [...items, item],
      data: {},
    });
    if (isSameList) found[found.length - 1] = list;
    else found.push(list);
  }
  return found;
}

/** What a page says about itself, in the keys of a head. */
function metadataOf(page: Document, html: string): HeadField[] {
  const meta = (...names: string[]) =>
    names
      .map((name) => page.querySelector(`meta[property="${name}"], meta[name="${name}"]`))
      .map((element) => tidy(element?.getAttribute("content") ?? ""))
      .find(Boolean);
  const saved =
    /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(?<url>https?:\/\/\S+)/.exec(
      html,
    );
  const data = structuredData(page);
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? undefined;
  const url = [canonical, meta("og:url"), saved?.groups?.["url"], text(data["url"])].find(
    (one) => one !== undefined && /^https?:\/\//.test(one),
  );
  const fields: Record<string, unknown> = {
    pagetitle: tidy(page.querySelector("title")?.textContent ?? ""),
    headline: text(data["headline"]) ?? meta("og:title", "twitter:title", "dc.title"),
    description: meta("og:description", "description", "twitter:description"),
    author:
      names(data["author"]) ?? meta("author", "article:author", "dc.creator", "parsely-author"),
    pubdate:
      text(data["datePublished"]) ??
      meta("article:published_time", "date", "dc.date", "pubdate", "parsely-pub-date") ??
      page.querySelector("time[datetime]")?.getAttribute("datetime"),
    outlet: meta("og:site_name", "application-name") ?? names(data["publisher"])?.[0],
    url,
    keywords: meta("keywords", "news_keywords", "article:tag")?.split(/\s*,\s*/),
  };
  return Object.entries(fields).flatMap(([key, value]) =>
    value === undefined || value === null || value === "" ? [] : [{ key, value }],
  );
}

/** The first article in the structured data of a page (https://schema.org/NewsArticle). */
function structuredData(page: Document): Record<string, unknown> {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = articleIn(JSON.parse(script.textContent ?? ""));
      if (found) return found;
    } catch {
      // A page's own mistake: the rest of its metadata is enough.
    }
  }
  return {};
}

function articleIn(data: unknown): Record<string, unknown> | undefined {
  if (Array.isArray(data)) return data.map(articleIn).find(Boolean);
  if (typeof data !== "object" || data === null) return undefined;
  const group = data as Record<string, unknown>;
  const types = [group["@type"]].flat();
  const isArticle = types.some((type) => /Article|BlogPosting|Report/.test(String(type)));
  return isArticle ? group : articleIn(group["@graph"]);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? tidy(value) : undefined;
}

function names(value: unknown): string[] | undefined {
  const found = [value].flat().flatMap((one: unknown) => {
    if (typeof one === "string") return [one];
    return typeof one === "object" && one !== null && "name" in one ? [String(one.name)] : [];
  });
  return found.length > 0 ? found.map(tidy) : undefined;
}
