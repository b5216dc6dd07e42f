/**
 * What was recognized in a pasted text, as plain data: the terminal reports it, and a browser can show it beside the
 * text. Every piece of the pasted text is in it.
 */
import type { RootContent } from "mdast";
import type { Outlet } from "#newsroom/outlet.ts";
import type { Person } from "#newsroom/person.ts";
import type { Place } from "#newsroom/place.ts";
import type { Section } from "#newsroom/section.ts";
import type { Topic } from "#newsroom/topic.ts";

/** What a recognizer may know about the paper; all entries by their ids. */
export interface Known {
  outlets: ReadonlyMap<string, Outlet>;
  people: ReadonlyMap<string, Person>;
  places: ReadonlyMap<string, Place>;
  topics: ReadonlyMap<string, Topic>;
  sections: ReadonlyMap<string, Section>;
}

export type Format = "Markdown" | "HTML" | "an email" | "plain text";

/** What a piece of the pasted text became. */
export type Role =
  | "headline"
  | "kicker"
  | "deck"
  | "section"
  | "byline"
  | "day"
  | "topics"
  | "dateline"
  | "picture"
  | "source"
  | "text"
  | "nothing";

export type Certainty = "recognized" | "guessed" | "left out";

/** A piece of the pasted text, and what became of it. */
export interface Piece {
  /** The words, on one line. */
  text: string;
  role: Role;
  certainty: Certainty;
  /** What it is, as a noun: “a byline”. */
  what: string;
}

/** What was found for a field, and whether the text says so or its form suggests it. */
export interface Found<Value> {
  value: Value;
  certainty: Exclude<Certainty, "left out">;
  /** Where it was found: “the first line of the pasted text”. */
  from: string;
}

export interface Picture {
  /** Its address as written; undefined if the text has only its caption or credit. */
  src: string | undefined;
  alt: string | undefined;
  caption: string | undefined;
  credit: string | undefined;
}

/** A dateline at the beginning of the text. */
export interface Filed {
  /** As written: “RAMADI, Iraq (Reuters) —”. */
  whole: string;
  /** The place as written: “RAMADI”. */
  place: string;
  /** The agency as written: “Reuters”. */
  agency: string | undefined;
}

/** Who wrote the pasted text, if it was not this paper. */
export interface Origin {
  /** The id of the outlet, if it is known. */
  outlet: string | undefined;
  /** The outlet as the text names it. */
  name: string | undefined;
  /** The id of the outlet that carried the text of an agency. */
  via: string | undefined;
  /** What shows it: “its dateline”. */
  because: string;
  title: string | undefined;
  url: string | undefined;
  authors: string[];
  /** The day on which it appeared: 2015-05-18. */
  day: string | undefined;
  kind: "wire" | "official" | undefined;
}

/** A source as written in the head of an article in the paper's own form. */
export interface WrittenSource {
  id: string;
  fields: Record<string, unknown>;
}

/** A block of the text. */
export interface BodyBlock {
  node: RootContent;
  /** What a person has to confirm about it. */
  doubts: string[];
  /** The picture, if the block is one. */
  picture?: Picture;
}

export interface Recognition {
  format: Format;
  headline?: Found<string>;
  kicker?: Found<string>;
  deck?: Found<string>;
  section?: Found<string>;
  /** Ids of people of this paper. */
  byline?: Found<string[]>;
  /** The day or instant of publication, ISO 8601. */
  day?: Found<string>;
  /** Ids of topics. */
  topics?: Found<string[]>;
  /** The id of a place. */
  dateline?: Found<string>;
  filed?: Filed;
  /** The picture that opens the text. */
  lead?: Picture;
  origin?: Origin;
  sources: WrittenSource[];
  body: BodyBlock[];
  /** All pieces of the pasted text, in its order. */
  pieces: Piece[];
}
