/** What the fields of a head say about the article. */
import { sourceSchema } from "#newsroom/source.ts";
import { plainLetters } from "#check/normalize.ts";
import { dayIn } from "./dates.ts";
import { wordsIn, type HeadField } from "./head.ts";
import { meaningOf, type Meaning } from "./head-keys.ts";
import { noteKey, subjectOf } from "./mail.ts";
import { outletCalled } from "./names.ts";
import type { Format, Known, Picture, Piece, Recognition, WrittenSource } from "./recognition.ts";

export interface HeadMeaning extends Pick<
  Recognition,
  "headline" | "kicker" | "deck" | "section" | "byline" | "day" | "topics" | "dateline"
> {
  lead: Picture | undefined;
  sources: WrittenSource[];
  /** The outlet, address, authors and day of the piece, if it is another outlet's. */
  outlet: string | undefined;
  url: string | undefined;
  authors: string[];
  published: string | undefined;
  /** The sender of an email. */
  sender: string | undefined;
  pieces: Piece[];
}

/** Where the fields of a page are from. */
export const pageData = "the page's own data";

/** Interprets the head of a text; every field becomes a piece. */
export function meaningOfHead(
  fields: readonly HeadField[],
  format: Format,
  known: Known,
): HeadMeaning {
  const from =
    format === "HTML" ? pageData : `the head of the ${format === "an email" ? "email" : "file"}`;
  const found = <Value>(value: Value) => ({ value, certainty: "recognized" as const, from });
  const words = (meaning: Meaning) =>
    fields.filter(({ key }) => meaningOf(key) === meaning).flatMap(({ value }) => wordsIn(value));
  const one = (meaning: Meaning) => words(meaning)[0];
  const lists = (meaning: Meaning) =>
    words(meaning)
      .flatMap((text) => text.split(/\s*[,;]\s*/))
      .filter(Boolean);

  const authors = words("byline").flatMap((text) =>
    text.split(/\s*(?:,|;| and | und | et | & )\s*/),
  );
  const people = authors.flatMap((name) => idCalled(name, known.people) ?? []);
  const topics = [
    ...new Set(lists("topics").flatMap((name) => idCalled(name, known.topics) ?? [])),
  ];
  const section = words("section").flatMap((name) => nameOfSection(name, known) ?? [])[0];
  const place = words("dateline").flatMap(
    (name) => idCalled(name.split(",")[0] ?? "", known.places) ?? [],
  )[0];
  const day = words("day").flatMap((text) => momentIn(text) ?? [])[0];
  const title = one("headline");
  // The day of an email or a page is not that of the draft.
  const isOwn = format === "Markdown" || format === "plain text";
  const meaning: HeadMeaning = {
    ...(title && { headline: found(format === "an email" ? subjectOf(title) : title) }),
    ...(one("kicker") && { kicker: found(one("kicker") ?? "") }),
    ...(one("deck") && { deck: found(one("deck") ?? "") }),
    ...(section && { section: found(section) }),
    ...(people.length > 0 && people.length === authors.length && { byline: found(people) }),
    ...(day && isOwn && { day: found(day) }),
    ...(topics.length > 0 && { topics: found(topics) }),
    ...(place && { dateline: found(place) }),
    lead: pictureOf(one),
    sources: sourcesIn(fields, known),
    outlet: words("outlet").find((text) => !/^https?:/.test(text)),
    url: [...words("url"), ...words("outlet")].find((text) => /^https?:\/\/\S+$/.test(text)),
    authors: people.length === authors.length ? [] : authors,
    published: day?.slice(0, 10),
    // The last one is that of the forwarded email.
    sender: format === "an email" ? senderIn(fields) : undefined,
    pieces: [],
  };
  return { ...meaning, pieces: fields.flatMap((field) => piecesOf(field, format, meaning, known)) };
}

function pictureOf(one: (meaning: Meaning) => string | undefined): Picture | undefined {
  const picture = {
    src: one("picture"),
    alt: one("alt"),
    caption: one("caption"),
    credit: one("credit"),
  };
  return picture.src === undefined && picture.caption === undefined ? undefined : picture;
}

function senderIn(fields: readonly HeadField[]): string | undefined {
  return fields
    .filter(({ key }) => /^(?:from|von|de)$/.test(key))
    .map(({ value }) => String(value))
    .at(-1);
}

/** The sources in the head of an article in the paper's own form whose outlets are known. */
function sourcesIn(fields: readonly HeadField[], { outlets }: Known): WrittenSource[] {
  return fields
    .filter(({ key, value }) => key === "sources" && Array.isArray(value))
    .flatMap(({ value }) => value as unknown[])
    .flatMap((one) => {
      if (typeof one !== "object" || one === null) return [];
      const { id, ...entry } = one as Record<string, unknown>;
      const isKnown = outlets.has(String(entry["outlet"])) && sourceSchema.safeParse(one).success;
      return isKnown ? [{ id: String(id), fields: entry }] : [];
    });
}

/** The id of the entry with this name or id. */
function idCalled(
  name: string,
  entries: ReadonlyMap<string, { id: string; name: string }>,
): string | undefined {
  const wanted = plainLetters(name.trim()).replaceAll(/[\s_-]+/g, " ");
  return [...entries.values()].find((entry) =>
    [entry.id.replaceAll("-", " "), plainLetters(entry.name)].includes(wanted),
  )?.id;
}

function nameOfSection(name: string, { sections }: Known): string | undefined {
  const wanted = name.toLowerCase();
  return [...sections.values()].find(
    (section) => section.name.toLowerCase() === wanted || section.id === wanted,
  )?.name;
}

/** The instant or day in a value; a time without an offset from UTC is one of the paper's own zone. */
function momentIn(text: string): string | undefined {
  const parts =
    /^(?<day>\d{4}-\d\d-\d\d)[T ](?<time>\d\d:\d\d)(?<seconds>:\d\d)?(?:\.\d+)? ?(?<offset>Z|[+-]\d\d:?\d\d)?$/i.exec(
      text,
    )?.groups;
  if (!parts) return dayIn(text);
  const { day, time, seconds = ":00", offset = "" } = parts;
  const instant = `${day}T${time}${seconds}${offset.replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2").toUpperCase()}`;
  const exists = dayIn(day ?? "") !== undefined && !Number.isNaN(Date.parse(instant));
  return exists ? instant : undefined;
}

const roles: Partial<Record<Meaning, [role: Piece["role"], what: string]>> = {
  headline: ["headline", "the headline"],
  kicker: ["kicker", "the kicker"],
  deck: ["deck", "the deck"],
  picture: ["picture", "a picture"],
  caption: ["picture", "a caption"],
  alt: ["picture", "an alternative text"],
  credit: ["picture", "a credit"],
  url: ["source", "the address of the text"],
};

/** What became of a field of the head; the values of a list each for themselves. */
function piecesOf(
  { key, value }: HeadField,
  format: Format,
  { outlet, authors, headline, deck, kicker, url, lead }: HeadMeaning,
  known: Known,
): Piece[] {
  const meaning = meaningOf(key);
  const single: Partial<Record<Meaning, string | undefined>> = {
    headline: headline?.value,
    deck: deck?.value,
    kicker: kicker?.value,
    url,
    picture: lead?.src,
  };
  // Of two titles, the first is the headline.
  const isUsed = (text: string) =>
    meaning === undefined ||
    !(meaning in single) ||
    [text, subjectOf(text)].includes(single[meaning] ?? "");
  const leftOut = (text: string, what: string): Piece => ({
    text,
    role: "nothing",
    certainty: "left out",
    what,
  });
  const used = (text: string, role: Piece["role"], what: string): Piece => ({
    text,
    role,
    certainty: "recognized",
    what,
  });
  const field = format === "an email" ? "a header of the email" : "a field of the head";
  if (key === noteKey)
    return wordsIn(value).map((text) => leftOut(text, "the note of whoever forwarded it"));
  return wordsIn(value).flatMap((text): Piece[] => {
    const role = meaning && roles[meaning];
    if (role && isUsed(text)) return [used(text, ...role)];
    switch (meaning) {
      case "day":
        return [momentIn(text) ? used(text, "day", "the day") : leftOut(`${key}: ${text}`, field)];
      case "byline":
        return [used(text, authors.length > 0 ? "source" : "byline", "a byline")];
      case "section":
        return nameOfSection(text, known)
          ? [used(text, "section", "the section")]
          : [leftOut(`${key}: ${text}`, field)];
      case "topics":
        return text
          .split(/\s*[,;]\s*/)
          .filter(Boolean)
          .map((name) =>
            idCalled(name, known.topics)
              ? used(name, "topics", "a topic")
              : leftOut(name, "a topic that is not in content/topics"),
          );
      case "sources":
        return [used(text, "source", "a source")];
      case "dateline":
        return idCalled(text.split(",")[0] ?? "", known.places)
          ? [used(text, "dateline", "the dateline")]
          : [leftOut(text, "a place that is not in content/places")];
      case "outlet":
        if (text === url) return [used(text, "source", "the address of the text")];
        return text === outlet || outletCalled(text, known)
          ? [used(text, "source", "the outlet")]
          : [leftOut(`${key}: ${text}`, field)];
      default:
        return [leftOut(`${key}: ${text}`, field)];
    }
  });
}
