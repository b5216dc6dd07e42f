/**
 * What a text says about itself, and what is wrong with it: found by parsing alone, so that it costs little
 * and needs neither a browser nor Astro.
 */
import type { Nodes, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { EXIT, visit } from "unist-util-visit";
import type { z } from "zod";
import type { Article, BodyFacts } from "../newsroom/article.ts";
import { forbiddenCharacter } from "../newsroom/fields.ts";
import { nearest } from "../newsroom/nearest.ts";
import { suggest } from "../newsroom/problem.ts";
import { citationsIn, citedIn } from "./citations.ts";
import { componentProps, type ComponentName } from "./components.ts";
import { passagesIn } from "./paragraphs.ts";
import { picturesIn } from "./pictures.ts";
import { quotationsIn } from "./quotations.ts";

const md = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** Something wrong with a text; `line` counts from the first line of the text. */
export interface Flaw {
  line: number;
  wrong: string;
  right: string;
}

export interface Reading {
  facts: BodyFacts;
  flaws: Flaw[];
}

/** Parses the text of an article, page or draft and gathers its facts and flaws. */
export function readText(text: string, format: Article["format"]): Reading {
  const nothing: BodyFacts = {
    words: 0,
    pictures: [],
    quotations: [],
    cited: [],
    passages: [],
    places: [],
  };
  const forbidden = forbiddenCharacter.exec(text);
  if (forbidden) {
    const code = forbidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    const line = text.slice(0, forbidden.index).split("\n").length;
    const wrong = `The text holds the control character U+${code}, which feeds cannot carry.`;
    return {
      facts: nothing,
      flaws: [{ line, wrong, right: "Delete it: retype the word around it." }],
    };
  }
  let tree: Root;
  try {
    tree = (format === "mdx" ? mdx : md).parse(text);
  } catch (error) {
    return { facts: nothing, flaws: [syntaxFlaw(error)] };
  }
  if (isEmpty(tree)) {
    const right = "Write the text below the frontmatter, or delete the file.";
    return { facts: nothing, flaws: [{ line: 1, wrong: "There is no text.", right }] };
  }
  const facts: BodyFacts = {
    words: wordsIn(tree),
    pictures: picturesIn(tree),
    quotations: quotationsIn(tree),
    cited: citedIn(tree),
    passages: passagesIn(tree).filter(({ cited }) => cited.length > 0),
    places: placesIn(tree),
  };
  return { facts, flaws: flawsIn(tree) };
}

/** Citations that no entry of `sources` answers, and sources that nothing cites. */
export function checkCitations(
  text: string,
  article: Pick<Article, "sources" | "disputes" | "format" | "body">,
): { flaws: Flaw[]; uncited: string[] } {
  const ids = article.sources.map(({ id }) => id);
  const tree = (article.format === "mdx" ? mdx : md).parse(text);
  const flaws = citationsIn(tree)
    .filter(({ source }) => !ids.includes(source))
    .map(({ source, line }) => ({
      line,
      wrong: `The text cites “${source}”, which is not among the article's sources.`,
      right: suggest(source, ids, "the sources of this article"),
    }));
  const relied = new Set([
    ...article.body.cited,
    ...(article.disputes ?? []).flatMap(({ accounts }) => accounts.map(({ source }) => source)),
  ]);
  return { flaws, uncited: ids.filter((id) => !relied.has(id)) };
}

function isEmpty(tree: Root): boolean {
  let empty = true;
  visit(tree, (node) => {
    const speaks =
      node.type === "text" ||
      node.type === "inlineCode" ||
      node.type === "code" ||
      node.type === "image";
    if (speaks || (node.type === "mdxJsxFlowElement" && node.children.length === 0)) {
      empty = false;
      return EXIT;
    }
    return undefined;
  });
  return empty;
}

function wordsIn(tree: Root): number {
  return tree.children
    .map((node) => toString(node).split(/\s+/).filter(Boolean).length)
    .reduce((a, b) => a + b, 0);
}

function placesIn(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, "mdxJsxFlowElement", (node) => {
    const place = node.attributes.find(
      (one) => one.type === "mdxJsxAttribute" && one.name === "place",
    );
    if (node.name === "LocatorMap" && typeof place?.value === "string") ids.push(place.value);
  });
  return ids;
}

function flawsIn(tree: Root): Flaw[] {
  const flaws: Flaw[] = [];
  let level = 1;
  visit(tree, (node) => {
    const flaw = (wrong: string, right: string) =>
      void flaws.push({ line: node.position?.start.line ?? 1, wrong, right });
    switch (node.type) {
      case "html":
        if (!/^<!--[\s\S]*-->$/.test(node.value.trim())) {
          flaw(
            `HTML is not part of the text: ${excerpt(node.value)}`,
            "Write Markdown; for more, rename the file to .mdx and use a component.",
          );
        }
        break;
      case "heading":
        if (node.depth === 1)
          flaw(
            "A heading of the first level stands in the text.",
            "Use ## and below; the headline is the only # of its page.",
          );
        else if (node.depth > level + 1)
          flaw(
            `A heading jumps from level ${level} to level ${node.depth}.`,
            `Use ${"#".repeat(level + 1)} here.`,
          );
        level = Math.max(2, node.depth);
        break;
      case "image":
        checkPicture(node, flaw);
        break;
      case "link":
      case "definition":
        checkAddress(node.url, flaw);
        break;
      case "mdxjsEsm":
        flaw(
          "An article cannot import or export.",
          "Delete the line; the components are there without it.",
        );
        break;
      case "mdxFlowExpression":
      case "mdxTextExpression":
        if (!/^\/\*[\s\S]*\*\/$/.test(node.value.trim())) {
          flaw(
            `An article cannot run code: {${excerpt(node.value)}}`,
            "Delete it; for a brace in the text write \\{.",
          );
        }
        break;
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        checkComponent(node, flaw);
        break;
    }
  });
  return flaws;
}

type Report = (wrong: string, right: string) => void;

function checkPicture(image: { url: string; alt?: string | null | undefined }, flaw: Report): void {
  if (!/^\.\/[^/\\]+\.(png|jpe?g|webp|avif)$/.test(image.url)) {
    flaw(
      `The picture “${image.url}” does not lie beside the article.`,
      "Put the file in the article's folder and write ./name.png, .jpg, .webp or .avif.",
    );
  }
  if (!image.alt?.trim()) {
    flaw(
      `The picture “${image.url}” has no alt text.`,
      "Say between the square brackets what it shows: ![a bridge](./bridge.jpg).",
    );
  }
}

function checkAddress(url: string, flaw: Report): void {
  if (/^(https?:\/\/|mailto:|source:|\/(?!\/)|#)/i.test(url)) return;
  flaw(
    `The link to “${excerpt(url)}” leads nowhere that the paper allows.`,
    "Link to https://…, to /a/page/ of this site, to #a-heading or to source:an-id.",
  );
}

function checkComponent(node: Extract<Nodes, { name: string | null }>, flaw: Report): void {
  const names = Object.keys(componentProps);
  if (!node.name || !names.includes(node.name)) {
    const meant = nearest(node.name ?? "", names);
    flaw(
      `There is no component “${node.name ?? ""}”.`,
      meant ? `Did you mean <${meant}>?` : `The components are ${names.join(", ")}.`,
    );
    return;
  }
  const props: Record<string, unknown> = {};
  for (const attribute of node.attributes) {
    if (
      attribute.type !== "mdxJsxAttribute" ||
      (attribute.value !== null && typeof attribute.value === "object")
    ) {
      flaw(
        `<${node.name}> is given code.`,
        'Props are plain text in quotes: title="What happened".',
      );
      return;
    }
    props[attribute.name] = attribute.value ?? true;
  }
  const schema: z.ZodType = componentProps[node.name as ComponentName];
  const shape = componentProps[node.name as ComponentName].shape as Record<string, z.ZodType>;
  for (const issue of schema.safeParse(props).error?.issues ?? []) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const meant = nearest(key, Object.keys(shape));
        flaw(
          `<${node.name}> has no prop “${key}”.`,
          meant ? `Did you mean “${meant}”?` : `Its props are ${Object.keys(shape).join(", ")}.`,
        );
      }
    } else {
      const prop = String(issue.path[0]);
      flaw(`<${node.name}> ${prop}: ${issue.message}`, shape[prop]?.description ?? "");
    }
  }
}

function syntaxFlaw(error: unknown): Flaw {
  const { line, reason } = error as { line?: number; reason?: string };
  return {
    line: line ?? 1,
    wrong: `The text cannot be read: ${reason ?? String(error)}.`,
    right: "Check that every component is closed, and that no bare < or { stands in the text.",
  };
}

function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
