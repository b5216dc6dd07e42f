/** Turns links to the pieces of known outlets into citations. */
import type { Link, RootContent, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { scheme } from "#markdown/citations.ts";
import { hostOf, type Outlet } from "#newsroom/outlet.ts";
import { mentionsIn } from "./attribution.ts";
import {
  linkAtTheEnd,
  linkWords,
  paragraphsIn,
  unlinked,
  wordsIn,
  type Paragraph,
} from "./phrasing.ts";
import { outletAt, withoutTracking } from "./recognize/hosts.ts";
import type { BodyBlock } from "./recognize/recognition.ts";
import { hasBareAddress } from "./recognize/residue-blocks.ts";
import { lastParagraphIn, takeAddress } from "./source-lines.ts";
import type { SourceList } from "./source-list.ts";

/** Replaces links to the pieces of known outlets by citations. */
export class LinkCitations {
  readonly labels: string[] = [];
  /** Paragraphs of several addresses, which name no claim. */
  readonly alone = new Set<RootContent>();
  readonly #list: SourceList;
  readonly #outlets: ReadonlyMap<string, Outlet>;
  readonly #ownPages: string | undefined;

  constructor(
    list: SourceList,
    outlets: ReadonlyMap<string, Outlet>,
    ownPages: string | undefined,
  ) {
    this.#list = list;
    this.#outlets = outlets;
    this.#ownPages = ownPages;
  }

  in(blocks: readonly BodyBlock[]): BodyBlock[] {
    const done: BodyBlock[] = [];
    for (const block of blocks) {
      if (hasOnlyAddresses(block.node)) this.alone.add(block.node);
      const above = done.findLast(({ picture }) => picture === undefined)?.node;
      for (const paragraph of paragraphsIn(block.node)) this.#citeEnd(paragraph, above);
      // A line that was nothing but an address now belongs to the passage above it.
      if (block.node.type === "paragraph" && block.node.children.length === 0) continue;
      this.#citeLinks(block.node);
      done.push(block);
    }
    return done;
  }

  #citeLinks(block: RootContent): void {
    visit(block, "link", (link, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (this.#isDangling(link.url)) {
        this.labels.push(link.url);
        parent.children.splice(index, 1, ...(link.children as never[]));
        return [SKIP, index];
      }
      this.#citeLink(link);
      this.#citeBeside(link, parent as Paragraph);
      return undefined;
    });
  }

  /** “Reuters reports (https://…)”: the name is the citation, and the address is in the source. */
  #citeBeside(link: Link, paragraph: Paragraph): void {
    const at = paragraph.children.indexOf(link);
    const [before, after] = [paragraph.children[at - 1], paragraph.children[at + 1]];
    if (before?.type !== "text" || after?.type !== "text") return;
    if (!before.value.endsWith("(") || !after.value.startsWith(")")) return;
    if (!this.#citeByName(paragraph, link.url)) return;
    const [last, , next] = paragraph.children.slice(paragraph.children.indexOf(link) - 1) as Text[];
    const text = `${last?.value.replace(/\s*\($/, "") ?? ""}${next?.value.slice(1) ?? ""}`;
    paragraph.children.splice(paragraph.children.indexOf(link) - 1, 3, {
      type: "text",
      value: text,
    });
  }

  /** Makes a citation of the name of a source's outlet, if a paragraph has it. */
  #citeByName(paragraph: Paragraph, url: string): boolean {
    const mention = mentionsIn(unlinked(wordsIn(paragraph)), this.#outlets.values()).find(
      ({ outlet }) => `${scheme}${this.#list.first(outlet) ?? ""}` === url,
    );
    return mention !== undefined && linkWords(paragraph, mention.at, mention.end, url);
  }

  /** Whether an address cites a source that the text does not have. */
  #isDangling(url: string): boolean {
    return url.startsWith(scheme) && this.#list.cited([url.slice(scheme.length)]).length === 0;
  }

  #citeEnd(paragraph: Paragraph, above: RootContent | undefined): void {
    // A cell of a table is no passage.
    if (paragraph.type !== "paragraph") return;
    const before = [...paragraph.children];
    const { link, label = "" } = takeAddress(paragraph) ?? {};
    if (!link) return;
    const passage = paragraph.children.length > 0 ? paragraph : lastParagraphIn(above);
    if (!passage) {
      paragraph.children = before;
      return;
    }
    if (label !== "") this.labels.push(label);
    this.#citeLink(link);
    const source = link.url.startsWith(scheme) ? link.url.slice(scheme.length) : undefined;
    const [outlet] = this.#list.cited(source === undefined ? [] : [source]);
    const words = outlet
      ? (this.#outlets.get(outlet.outlet)?.name ?? outlet.outlet)
      : new URL(link.url).host;
    linkAtTheEnd(passage, words.replace(/^www\./, ""), link.url);
  }

  #citeLink(link: Link): void {
    if (link.url.startsWith(scheme)) return;
    const isBare = hasBareAddress(link);
    const url = withoutTracking(link.url);
    const outlet = outletAt(url, { outlets: this.#outlets });
    link.url = url;
    // Readers see where an address leads, not all of it.
    if (isBare && /^https?:/.test(url)) link.children = [{ type: "text", value: hostOf(url) }];
    if (!outlet || outlet.id === this.#ownPages) return;
    link.url = `${scheme}${this.#list.linked(outlet.id, url, outlet.guessed)}`;
    delete link.title;
    if (isBare)
      link.children = [{ type: "text", value: this.#outlets.get(outlet.id)?.name ?? outlet.id }];
  }
}

/** Whether a block is nothing but several addresses. */
function hasOnlyAddresses(block: RootContent): boolean {
  if (block.type !== "paragraph") return false;
  const isAddress = (node: (typeof block.children)[number]) =>
    node.type === "link" && hasBareAddress(node);
  const isBlank = (node: (typeof block.children)[number]) =>
    node.type === "break" || (node.type === "text" && node.value.trim() === "");
  return (
    block.children.filter(isAddress).length > 1 &&
    block.children.every((node) => isAddress(node) || isBlank(node))
  );
}
