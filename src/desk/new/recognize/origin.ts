/** Recognizes whose words a pasted text is in, if they are not the paper's own. */
import { hostOf } from "#newsroom/outlet.ts";
import { aroundArticle } from "./html-file.ts";
import { residueLine } from "#check/residue.ts";
import type { Block } from "./block.ts";
import type { Byline } from "./bylines.ts";
import { outletAt, withoutTracking } from "./hosts.ts";
import { outletCalled } from "./names.ts";
import type { Known, Origin } from "./recognition.ts";

export interface Evidence {
  blocks: readonly Block[];
  known: Known;
  /** The agency in the dateline. */
  agency: string | undefined;
  /** The outlet behind the headline. */
  byHeadline: string | undefined;
  bylines: readonly Byline[];
  /** The outlet and address in the head of the text. */
  outlet: string | undefined;
  url: string | undefined;
  authors: readonly string[];
  day: string | undefined;
  title: string | undefined;
  isRelease: boolean;
  /** The sender of an email, as written: “River Desk <desk@river.example>”. */
  sender: string | undefined;
}

/** Kinds of residue that only pages of outlets have. */
const ofPages = new Set([
  "a subscription offer",
  "a paywall meter",
  "a copyright notice",
  "a share button",
  "a newsletter form",
  "an advertisement",
  "a reporting credit",
]);

/** Who wrote the text; undefined if nothing shows that it was anybody but the paper. */
export function originOf(evidence: Evidence): Origin | undefined {
  const { known, url, day, title, isRelease } = evidence;
  const own = new Set([...known.people.values()].map(({ name }) => name.toLowerCase()));
  const names = evidence.bylines.flatMap((byline) => byline.names);
  const authors = [...new Set([...evidence.authors, ...names])].filter(
    (name) => !own.has(name.toLowerCase()),
  );
  const isOwn = authors.length === 0 && names.length > 0;
  const found = outletIn(evidence);
  const because = found?.because ?? reasonIn(evidence, authors, isOwn);
  if (because === undefined) return undefined;
  const { outlet, name, via } = found ?? {};
  const kind = isRelease ? "official" : evidence.agency === undefined ? undefined : "wire";
  const address = url !== undefined && URL.canParse(url) ? withoutTracking(url) : undefined;
  return { outlet, name, because, via, title, url: address, authors, day, kind };
}

type Named = Pick<Origin, "outlet" | "name" | "because" | "via">;

/** The outlet that the text names as its own, the clearest sign first. */
function outletIn({
  blocks,
  known,
  agency,
  byHeadline,
  bylines,
  outlet,
  url,
  sender,
}: Evidence): Named | undefined {
  const host = url !== undefined && URL.canParse(url) ? hostOf(url) : undefined;
  const byHost = url === undefined ? undefined : outletAt(url, known)?.id;
  const byAgency = agency === undefined ? undefined : outletCalled(agency, known);
  if (byAgency !== undefined)
    return {
      outlet: byAgency,
      name: agency,
      because: "its dateline",
      via: byHost === byAgency ? undefined : byHost,
    };
  const byMail = outletOfMail([sender ?? "", ...contactsIn(blocks)], known);
  const byAddress = byHost ?? byMail;
  if (byAddress !== undefined) {
    const because = byHost === undefined ? "the address of its sender" : "its address";
    return { outlet: byAddress, name: known.outlets.get(byAddress)?.name, because, via: undefined };
  }
  const lines = blocks.filter(({ piece }) => piece?.what === "the name of an outlet");
  const signs: readonly (readonly [name: string | undefined, because: string])[] = [
    [agency, "its dateline"],
    [outlet, "its head"],
    [byHeadline, "its headline"],
    ...bylines.map((byline) => [byline.outlet, "its byline"] as const),
    ...lines.map(({ text }) => [nameIn(text), "the line with its name"] as const),
    [copyrightIn(blocks), "its copyright notice"],
    [host, "its address"],
    [nameOf(sender), "its sender"],
    [issuerIn(blocks), "its form of a press release"],
  ];
  const named = signs.flatMap(([name, because]) => (name === undefined ? [] : [{ name, because }]));
  const sign = named.find(({ name }) => outletCalled(name, known) !== undefined) ?? named[0];
  if (!sign) return undefined;
  const isOwn = [...known.people.values()].some(({ name }) => name === sign.name);
  return isOwn ? undefined : { outlet: outletCalled(sign.name, known), via: undefined, ...sign };
}

/** “Source: Xinhua 2015-05-18” names Xinhua. */
function nameIn(line: string): string {
  return line.replace(/^\p{L}+\s*:\s*/u, "").replace(/\s+\d.*$|\/.*$/, "");
}

/** “SOURCE River Aid” and “About River Aid” name who issued a press release. */
function issuerIn(blocks: readonly Block[]): string | undefined {
  const lines = blocks.filter(({ piece }) => /press release/.test(piece?.what ?? ""));
  return lines
    .map(
      ({ text }) => /^(?:SOURCE|About) (?:the )?(?<name>\S.{1,60})$/.exec(text)?.groups?.["name"],
    )
    .find(Boolean);
}

function contactsIn(blocks: readonly Block[]): string[] {
  return blocks.filter(({ piece }) => piece?.what === "a contact").map(({ text }) => text);
}

/** The outlet at whose host one of the mailboxes in these lines is. */
function outletOfMail(lines: readonly string[], known: Known): string | undefined {
  const hosts = lines.flatMap((line) => [...line.matchAll(/@(?<host>[\w-]+(?:\.[\w-]+)+)/g)]);
  return hosts
    .map(({ groups }) => outletAt(`https://${groups?.["host"] ?? ""}`, known))
    .find((outlet) => outlet && !outlet.guessed)?.id;
}

function nameOf(sender: string | undefined): string | undefined {
  return sender?.replace(/\s*<[^>]*>\s*$/, "").replaceAll(/["']/g, "") || undefined;
}

/** “© 2015 The Gazette. All rights reserved.” */
function copyrightIn(blocks: readonly Block[]): string | undefined {
  for (const { text, piece } of blocks) {
    if (piece?.what !== "a copyright notice") continue;
    const { name } =
      /(?:©|\(c\)|copyright)\s*(?:(?:19|20)\d\d(?:[-–]\d+)?,?\s*)?(?:by )?(?<name>\p{Lu}[^.,|©\d]{1,40}?)(?: (?:19|20)\d\d)?(?:[.,|]|$)/iu.exec(
        text,
      )?.groups ?? {};
    if (name) return name.trim();
  }
  return undefined;
}

function reasonIn(
  { blocks, isRelease, url }: Evidence,
  authors: readonly string[],
  isOwn: boolean,
): string | undefined {
  if (isRelease) return "its form of a press release";
  if (authors.length > 0) return `its byline (${authors.join(", ")})`;
  if (url !== undefined) return "its address";
  if (isOwn) return undefined;
  if (blocks.some(({ piece }) => piece?.what === aroundArticle)) return "the rest of its page";
  const residue = blocks.find(
    ({ text, piece }) =>
      piece !== undefined &&
      (ofPages.has(piece.what) ||
        (piece.role === "nothing" && ofPages.has(residueLine(text) ?? ""))),
  );
  const piece =
    residue?.piece ??
    blocks.find((one) => one.piece?.what === "a byline" || one.piece?.what === "a date")?.piece;
  return piece && `${piece.what} beside it`;
}
