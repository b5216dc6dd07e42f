/** Addresses at the end of a passage, “Read more: https://…”, are where it is from. */
import type { Link, PhrasingContent, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { scheme } from "#markdown/citations.ts";
import { hasBareAddress } from "./recognize/residue-blocks.ts";
import { paragraphsIn, type Paragraph } from "./phrasing.ts";

const label = String.raw`(?:(?:read|see|view|find|get)(?: (?:more|the (?:full |whole )?(?:story|article|report|piece)|full (?:story|article|report)|it|also|all))?(?: (?:here|at|on|in|via)(?: [\p{L} ]{2,30})?)?|(?:more|full (?:story|article|report|text)|story|article|details|source|sources|via|link|original|here|url|website)(?: (?:here|at|on))?|mehr(?: dazu| lesen)?|weiterlesen|quelle|zum artikel|lesen sie (?:mehr|weiter)|lire(?: la suite| plus| aussi| l['’]article)?|en savoir plus|source originale)`;
/** The label, perhaps with the outlet's name: “Source: BBC News”. */
const labelAtEnd = new RegExp(
  String.raw`(?:^|(?<=[.!?"”’)\]:;,–—-])|(?<=\s))\s*[–—([-]*\s*(?:${label}\s*:\s*(?-i:\p{Lu})[\p{L}\p{N}.’' ]{1,40}?|${label}?)\s*[:>→»–—-]*\s*$`,
  "iu",
);
const wholeLabel = new RegExp(String.raw`^[[(]?${label}[\])]?\s*[>→»…]*$`, "iu");

/** Words that go on with an address: “the page at https://…”. */
const goesOn =
  /(?:^|\s)(?:at|on|in|to|from|by|of|with|the|a|and|or|is|are|under|auf|bei|unter|zu|von|sur|à|de)\s*$/iu;

export interface Address {
  link: Link;
  /** The words that announced it: “Read more:”. */
  label: string;
}

/** The address with which a passage ends, taken off it; undefined if it does not end in one. */
export function takeAddress(paragraph: Paragraph): Address | undefined {
  const children = paragraph.children as PhrasingContent[];
  const end = children.findLastIndex(
    (child) => !(child.type === "text" && /^[\s.)\]]*$/.test(child.value)),
  );
  const link = children[end];
  if (link?.type !== "link" || link.url.startsWith(scheme)) return undefined;
  const isBare = hasBareAddress(link as RootContent);
  if (!isBare && !wholeLabel.test(toString(link).trim())) return undefined;
  const before = children[end - 1];
  const match = before?.type === "text" ? labelAtEnd.exec(before.value) : undefined;
  const announced = /\p{L}/u.test(match?.[0] ?? "");
  const isInSentence = before?.type === "text" && !announced && goesOn.test(before.value);
  if (isBare && before !== undefined && (!match || isInSentence)) return undefined;
  children.splice(end);
  const label = [match?.[0] ?? "", isBare ? "" : toString(link)].join(" ").trim();
  if (before?.type === "text" && match) {
    before.value = before.value.slice(0, match.index).replace(/[\s([:–—-]+$/u, "");
    if (before.value === "") children.pop();
  }
  return { link, label };
}

/** The paragraph of a block that an address below it belongs to: the last one. */
export function lastParagraphIn(block: RootContent | undefined): Paragraph | undefined {
  if (!block || !["paragraph", "list", "blockquote"].includes(block.type)) return undefined;
  return paragraphsIn(block).at(-1);
}
