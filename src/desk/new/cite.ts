/** Turns the links and names of outlets in a text into citations of sources. */
import type { RootContent } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { scheme } from "#markdown/citations.ts";
import type { Outlet } from "#newsroom/outlet.ts";
import { mentionsIn } from "./attribution.ts";
import { linkAtTheEnd, linkWords, paragraphsIn, unlinked, wordsIn } from "./phrasing.ts";
import { LinkCitations } from "./link-citations.ts";
import type { BodyBlock, Recognition } from "./recognize/recognition.ts";
import { SourceList, type CitedSource } from "./source-list.ts";
import { rememberSpeakers, spokenIn, type Speakers } from "./speakers.ts";

export interface CitedText {
  /** The blocks of the text, each with the marks of what a person has to confirm. */
  blocks: { block: BodyBlock; marks: string[] }[];
  /** The cited sources in the order of their first citation. */
  sources: CitedSource[];
  /** The words that announced an address which is now a citation: “Read more:”. */
  labels: string[];
}

/** The text with its citations; the recognition stays as it is. */
export function cite(
  { body, sources: written, origin, format }: Recognition,
  outlets: ReadonlyMap<string, Outlet>,
): CitedText {
  const list = new SourceList(written, origin);
  // On its own page, an outlet's links to itself are no sources of the text.
  const ownPages = format === "HTML" ? origin?.outlet : undefined;
  const links = new LinkCitations(list, outlets, ownPages);
  const blocks = links.in(body.map((block) => ({ ...block, node: structuredClone(block.node) })));
  const speakers: Speakers = new Map();
  const cited = blocks.map((block) => ({
    block,
    marks: [
      ...(links.alone.has(block.node)
        ? ["these were only addresses: say what each reports, or delete the line"]
        : []),
      ...citeNames(block.node, list, outlets, speakers),
    ],
  }));
  citeOrigin(cited, list, outlets, origin?.outlet, origin?.name);
  const ids = cited.flatMap(({ block }) => citedIn(block.node));
  return { blocks: cited, sources: list.cited(new Set(ids)), labels: links.labels };
}

/** Cites the outlets and speakers that a block names; returns what a person has to confirm. */
function citeNames(
  block: RootContent,
  list: SourceList,
  outlets: ReadonlyMap<string, Outlet>,
  speakers: Speakers,
): string[] {
  const marks: string[] = [];
  const nameOf = (id: string) => outlets.get(id)?.name ?? id;
  for (const paragraph of paragraphsIn(block)) {
    const cited = new Set(citedIn(paragraph).flatMap((id) => list.cited([id])[0]?.outlet ?? []));
    for (const { at, end, outlet, others } of mentionsIn(
      unlinked(wordsIn(paragraph)),
      outlets.values(),
    ).reverse()) {
      if (cited.has(outlet)) continue;
      if (!linkWords(paragraph, at, end, `${scheme}${list.named(outlet)}`)) continue;
      const meant = others.length > 0 ? `, or is it ${others.join(" or ")}?` : "";
      marks.unshift(`this cites ${nameOf(outlet)}${meant}`);
    }
    for (const { at, end, source, surname } of spokenIn(wordsIn(paragraph), speakers).reverse()) {
      if (citedIn(paragraph).includes(source)) continue;
      if (!linkWords(paragraph, at, end, `${scheme}${source}`)) continue;
      const outlet = list.cited([source])[0]?.outlet ?? source;
      marks.push(`this cites ${nameOf(outlet)}, through which ${surname} spoke above`);
    }
    rememberSpeakers(wordsIn(paragraph), speakers);
  }
  return [...new Set(marks)];
}

/** The outlet whose text it is, is cited at least once: at the end of the first paragraph. */
function citeOrigin(
  blocks: CitedText["blocks"],
  list: SourceList,
  outlets: ReadonlyMap<string, Outlet>,
  outlet: string | undefined,
  name: string | undefined,
): void {
  if (outlet === undefined) return;
  const source = list.named(outlet);
  const opening = blocks.find(({ block }) => block.node.type === "paragraph" && !block.picture);
  if (opening?.block.node.type !== "paragraph" || citedIn(opening.block.node).includes(source))
    return;
  linkAtTheEnd(
    opening.block.node,
    name ?? outlets.get(outlet)?.name ?? outlet,
    `${scheme}${source}`,
  );
}

function citedIn(node: RootContent): string[] {
  const ids: string[] = [];
  visit(node, "link", ({ url }) => {
    if (!url.startsWith(scheme)) return undefined;
    ids.push(url.slice(scheme.length));
    return SKIP;
  });
  return ids;
}
