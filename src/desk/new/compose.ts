/** Makes a draft from an editor's settings and an optional pasted text. */
import type { RootContent } from "mdast";
import type { Registries } from "#ingest/registries.ts";
import { missingCharacter } from "#look/typefaces.ts";
import { mark, toConfirm, type Marked } from "#check/confirm-marks.ts";
import type { CitedText } from "./cite.ts";
import type { Draft, DraftPicture, DraftSource } from "./draft.ts";
import { placeCalled } from "./recognize/places.ts";
import { wordsOf } from "./recognize/block.ts";
import type { Found, Picture, Recognition } from "./recognize/recognition.ts";
import { placeholders, sourceFrom } from "./draft-sources.ts";
import type { Guesses, Settings } from "./settings.ts";

const limits = { deck: 300, kicker: 120 };

/** The settings that a pasted text suggests. */
export function guessesFrom(pasted: Recognition): Guesses {
  return {
    headline: headlineFrom(pasted),
    section: pasted.section?.value,
    byline: pasted.byline?.value,
    dateline: pasted.dateline?.value,
    topics: pasted.topics?.value,
  };
}

/** The headline of the text, else its first words. */
function headlineFrom(pasted: Recognition): Marked<string> | undefined {
  const found = headlineOrWords(pasted);
  const value = found && drawable(found.value);
  if (!found || value === found.value) return found;
  const confirm = `${found.confirm ?? "the headline"}: ${found.value}`;
  // A headline in a script that share cards cannot show has to be translated.
  return { value: value && /\p{L}{2}/u.test(value) ? value : toConfirm("the headline"), confirm };
}

/** The text without characters that the paper's fonts lack, such as emoji. */
function drawable(text: string): string {
  let rest = text;
  for (let missing = missingCharacter(rest); missing; missing = missingCharacter(rest))
    rest = rest.normalize("NFC").replaceAll(missing, "");
  return rest.replaceAll(/\s+/g, " ").trim();
}

function headlineOrWords({ headline, body }: Recognition): Marked<string> | undefined {
  if (headline) return { value: headline.value, confirm: `the headline, from ${headline.from}` };
  const first = body.map(({ node }) => wordsOf(node)).find((words) => /\p{L}/u.test(words)) ?? "";
  const words = firstWords(first);
  return words === ""
    ? undefined
    : { value: words, confirm: "the headline, from the first words of the pasted text" };
}

/** The first clause of a text, or its first nine words. */
function firstWords(text: string): string {
  const [clause = ""] = text.split(/(?<=\S+ \S+ \S+ \S+[.!?,;:])\s|\s[–—]\s/u);
  const words = clause.split(" ").slice(0, 9).join(" ");
  const end = /(?: (?:the|an?|and|or|but|of|to|in|on|at|for|with|by|from|that|who|which|as))+$/i;
  return words.replace(/[\s.,;:–—-]+$/u, "").replace(end, "");
}

/**
 * The draft; every guess in it has a mark.
 * @param pasted the pasted text, if there is one, and `text`, what it says
 * @param pictures the files of its pictures in the draft's folder, by their addresses in the text
 */
export function compose(
  settings: Settings,
  publishedAt: Marked<string>,
  content: Registries,
  pasted: Recognition | undefined,
  text: CitedText,
  pictures: ReadonlyMap<string, string>,
): Draft {
  const { outlets } = content;
  const sources = text.sources.map((source) => sourceFrom(source, outlets));
  const open = placeholders(sources, outlets);
  const nodes = pasted
    ? [
        ...marksAbove(pasted, settings, content),
        ...text.blocks.flatMap((one) => nodesOf(one, pictures)),
      ]
    : [];
  const isEmpty = text.blocks.length === 0;
  return {
    ...settings,
    ...(pasted?.kicker && { kicker: marked(pasted.kicker, "kicker") }),
    publishedAt,
    deck: deckOf(pasted?.deck),
    picture: pasted?.lead && pictureOf(pasted.lead, pictures),
    sources: [...sources, ...open],
    text: [...nodes, ...openText(isEmpty, open)],
  };
}

function marked({ value, from }: Found<string>, field: string): Marked<string> {
  return { value: value.slice(0, limits.kicker), confirm: `the ${field}, from ${from}` };
}

function deckOf(deck: Found<string> | undefined): Marked<string> {
  if (deck === undefined)
    return { value: toConfirm("one or two sentences that say what the headline leaves out") };
  const { value, from } = deck;
  if (value.length <= limits.deck) return { value, confirm: `the deck, from ${from}` };
  return {
    value: `${value.slice(0, limits.deck - 1).replace(/\s+\S*$/, "")}…`,
    confirm: `the deck, from ${from}, cut: ${value}`,
  };
}

/** What a person has to know about the whole text, above it. */
function marksAbove(
  { filed, origin, pieces }: Recognition,
  { dateline }: Settings,
  { outlets, places }: Registries,
): RootContent[] {
  const embargoes = pieces.filter(({ what }) => what === "an embargo");
  const marks = embargoes.map(({ text }) => `do not publish it too early: “${text}”`);
  if (filed && dateline.confirm !== undefined) {
    const known = placeCalled(filed.place, places);
    const place = known ? `filed under ${known.id}` : `${filed.place} is not in content/places`;
    const cites = origin?.outlet === undefined ? "" : ` and cites ${origin.outlet}`;
    marks.push(`${place}${cites}, because the text began with “${filed.whole.trim()}”`);
  }
  if (origin) {
    const name = origin.name ?? (origin.outlet && outlets.get(origin.outlet)?.name);
    const whose = name
      ? `the words of ${name}`
      : origin.kind === "official"
        ? "the words of whoever issued it"
        : "another outlet's words";
    marks.push(
      `the text below is in ${whose}, as ${origin.because} shows: put it in your own words, or quote it with its source`,
    );
    if (name && origin.outlet === undefined) marks.push(`${name} is not in content/outlets`);
  }
  return marks.map((text) => mark(text));
}

function nodesOf(
  { block, marks }: CitedText["blocks"][number],
  pictures: ReadonlyMap<string, string>,
): RootContent[] {
  const above = [...block.doubts, ...marks].map((text) => mark(text));
  return block.picture
    ? [...above, ...pictureNodes(block.picture, pictures)]
    : [...above, block.node];
}

/** A picture in the text, or a mark where its file is missing. */
function pictureNodes(
  { src, alt, caption, credit }: Picture,
  pictures: ReadonlyMap<string, string>,
): RootContent[] {
  const about = [caption, credit].filter(Boolean).join(" — ");
  const file = src === undefined ? undefined : pictures.get(src);
  const words = (alt ?? caption ?? toConfirm("what the picture shows")).replaceAll(/[[\]]/g, "");
  if (file === undefined) {
    const isAddress = src !== undefined && !src.startsWith("data:");
    const name = /(?<name>[^/\\?#]+\.(?:jpe?g|png|webp|avif))(?:[?#]|$)/i.exec(isAddress ? src : "")
      ?.groups?.["name"];
    return [
      mark(
        `a picture was here${about ? ` (${about})` : ""}${isAddress ? `, ${src}` : ""}. Put its file in this folder, and add ![${words}](./${name ?? "picture.jpg"})`,
      ),
    ];
  }
  const image: RootContent = {
    type: "paragraph",
    children: [{ type: "image", url: file, alt: words }],
  };
  return [...(about ? [mark(`the picture below has the caption “${about}”`)] : []), image];
}

function pictureOf(
  { src, alt, caption, credit }: Picture,
  pictures: ReadonlyMap<string, string>,
): DraftPicture {
  return { file: src === undefined ? undefined : pictures.get(src), src, alt, caption, credit };
}

/** Placeholder text: a paragraph for each placeholder source. */
function openText(empty: boolean, open: readonly DraftSource[]): RootContent[] {
  const paragraphs = open.map(({ id }): RootContent => ({
    type: "paragraph",
    children: [
      { type: "text", value: `${toConfirm(`what the ${id} outlet reports`)}, ` },
      {
        type: "link",
        url: `source:${id}`,
        children: [{ type: "text", value: `the ${id} outlet reports` }],
      },
      { type: "text", value: "." },
    ],
  }));
  if (!empty || paragraphs.length > 0) return paragraphs;
  return [{ type: "paragraph", children: [{ type: "text", value: toConfirm("the text") }] }];
}
