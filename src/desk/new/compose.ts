/** Makes a draft from an editor's settings and an optional pasted text. */
import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Outlet } from "#newsroom/outlet.ts";
import type { Place } from "#newsroom/place.ts";
import type { Registries } from "#ingest/registries.ts";
import { attribute, citation, outletNamed } from "./attribution.ts";
import type { Draft, DraftSource } from "./draft.ts";
import { mark, toConfirm, type Marked } from "#check/confirm-marks.ts";
import type { Block, Pasted } from "./pasted.ts";
import { plainLetters } from "#check/normalize.ts";
import type { Guesses, Settings } from "./settings.ts";

const sourceFields = "the outlet, kind, title, url and date of the piece";

/** The headline, dateline and topics that a pasted text suggests. */
export function guessesFrom(pasted: Pasted, content: Registries): Guesses {
  const text = [pasted.headline, pasted.deck, ...pasted.blocks.map((block) => block.text)].join(
    "\n",
  );
  const topics = [...content.topics.values()].filter(({ name }) => names(text, name));
  return {
    headline: pasted.headline,
    dateline: placeOf(pasted, content.places)?.id,
    topics: topics.map(({ id }) => id),
  };
}

function names(text: string, name: string): boolean {
  return new RegExp(`(?<!\\p{L})${RegExp.escape(name)}(?!\\p{L})`, "u").test(text);
}

function placeOf({ dateline }: Pasted, places: ReadonlyMap<string, Place>): Place | undefined {
  if (!dateline) return undefined;
  const wanted = plainLetters(dateline.place);
  return [...places.values()].find(({ name }) => plainLetters(name) === wanted);
}

/** The draft; every guess in it has a mark. */
export function compose(
  settings: Settings,
  publishedAt: string,
  content: Registries,
  pasted: Pasted | undefined,
): Draft {
  const { outlets } = content;
  const text = pasted ? textOf(pasted, content) : { nodes: [], cited: [] };
  const sources = text.cited.map((id) => sourceFrom(id, outlets));
  const open = placeholders(sources, outlets);
  return {
    ...settings,
    publishedAt,
    deck: deckOf(pasted?.deck),
    picture:
      pasted?.caption !== undefined || pasted?.credit !== undefined
        ? { caption: pasted.caption, credit: pasted.credit }
        : undefined,
    sources: [...sources, ...open],
    text: [...text.nodes, ...openText(text.nodes.length === 0, open)],
  };
}

function deckOf(deck: string | undefined): Marked<string> {
  if (deck === undefined)
    return { value: toConfirm("one or two sentences that say what the headline leaves out") };
  return { value: deck, confirm: "the deck, from the line below the headline" };
}

interface Text {
  nodes: RootContent[];
  /** Ids of the cited outlets, in the order of their first citation. */
  cited: string[];
}

function textOf(pasted: Pasted, { outlets, places }: Registries): Text {
  const cited = new Set<string>();
  const nodes = pasted.blocks.flatMap((block) => nodesOf(block, outlets, cited));
  const agency = pasted.dateline?.agency;
  const id = agency === undefined ? undefined : outletNamed(agency, outlets.values());
  const opening = nodes.find((node) => node.type === "paragraph");
  if (agency !== undefined && id !== undefined && opening && !cites(opening, id)) {
    opening.children.push(...citedAtTheEnd(opening, citation(id, agency)));
    cited.add(id);
  }
  return { nodes: [...datelineMark(pasted, places, id), ...nodes], cited: [...cited] };
}

/** A citation in parentheses, before the paragraph's final period if it has one. */
function citedAtTheEnd({ children }: Paragraph, source: PhrasingContent): PhrasingContent[] {
  const last = children.at(-1);
  const stops = last?.type === "text" && last.value.endsWith(".");
  if (stops) last.value = last.value.slice(0, -1);
  return [{ type: "text", value: " (" }, source, { type: "text", value: stops ? ")." : ")" }];
}

function cites(node: RootContent, id: string): boolean {
  return (
    (node.type === "link" && node.url === `source:${id}`) ||
    ("children" in node && node.children.some((child) => cites(child, id)))
  );
}

function datelineMark(
  pasted: Pasted,
  places: ReadonlyMap<string, Place>,
  agency: string | undefined,
): RootContent[] {
  if (!pasted.dateline) return [];
  const { whole, place } = pasted.dateline;
  const known = placeOf(pasted, places);
  const filed = known ? `filed under ${known.id}` : `${place} is not in content/places`;
  const cites = agency === undefined ? "" : ` and cites ${agency}`;
  return [mark(`${filed}${cites}, because the text began with “${whole.trim()}”`)];
}

function nodesOf(
  { kind, text, doubt }: Block,
  outlets: ReadonlyMap<string, Outlet>,
  cited: Set<string>,
): RootContent[] {
  const doubts: RootContent[] = doubt ? [mark(`this may contain ${doubt}`)] : [];
  if (kind === "heading") {
    const heading: RootContent = {
      type: "heading",
      depth: 2,
      children: [{ type: "text", value: text }],
    };
    return [...doubts, mark("a heading"), heading];
  }
  const found = attribute(text, outlets.values());
  for (const id of found.outlets) cited.add(id);
  const marks = found.outlets.map((id) => {
    const others = found.doubts.get(id) ?? [];
    const meant = others.length > 0 ? `, or is it ${others.join(" or ")}?` : "";
    return mark(`this cites ${outlets.get(id)?.name ?? id}${meant}`);
  });
  const paragraph: RootContent = { type: "paragraph", children: found.nodes };
  if (kind === "paragraph") return [...doubts, ...marks, paragraph];
  const item: RootContent = {
    type: "list",
    ordered: false,
    children: [{ type: "listItem", children: [paragraph] }],
  };
  return [...doubts, ...marks, item];
}

function sourceFrom(id: string, outlets: ReadonlyMap<string, Outlet>): DraftSource {
  const { name = id, about = "" } = outlets.get(id) ?? {};
  return {
    id,
    outlet: { value: id, confirm: sourceFields },
    kind: kindFrom(about),
    says: toConfirm(`what ${name} reports`),
  };
}

function kindFrom(about: string): DraftSource["kind"] {
  if (/news agency/i.test(about)) return "wire";
  return /\b(?:ministry|military command|press office|government’s)\b/i.test(about)
    ? "official"
    : "news";
}

/** Placeholder sources, so that the draft has the two sources that every roundup needs. */
function placeholders(
  known: readonly DraftSource[],
  outlets: ReadonlyMap<string, Outlet>,
): DraftSource[] {
  const taken = new Set(known.map(({ id }) => id));
  const unused = [...outlets.keys()].filter((id) => !taken.has(id));
  return ["first", "second"].slice(taken.size).map((name, index) => ({
    id: name,
    outlet: {
      value: unused[index] ?? unused[0] ?? [...outlets.keys()][0] ?? "",
      confirm: sourceFields,
    },
    kind: "news",
    says: toConfirm("what this outlet reports"),
  }));
}

/** Placeholder text: a paragraph for each placeholder source. */
function openText(empty: boolean, open: readonly DraftSource[]): RootContent[] {
  const paragraphs = open.map(({ id }): RootContent => ({
    type: "paragraph",
    children: [
      { type: "text", value: `${toConfirm(`what the ${id} outlet reports`)}, ` },
      citation(id, `the ${id} outlet reports`),
      { type: "text", value: "." },
    ],
  }));
  if (!empty || paragraphs.length > 0) return paragraphs;
  return [{ type: "paragraph", children: [{ type: "text", value: toConfirm("the text") }] }];
}
