/** Notes with letters, since numbers stand for sources, and with ids that are unique on the page. */
import type { Element, Root } from "hast";
import { visit } from "./visit.ts";

/** The id of the heading of the notes. No heading in the text can have it. */
const title = "notes:title";

/**
 * rehype plugin: replaces the numbers of notes with letters, and two kinds of ids that could occur twice. The heading's is that of a heading with the words
 * “Footnote label”; and the second mark of note “a” has the id of the first mark of a note “a-2”.
 */
export function rehypeNotes() {
  return (tree: Root): void => {
    const marks = new Map<string, number>();
    const letters = new Map<string, string>();
    visit(tree, "element", (element) => {
      const { properties } = element;
      if (properties["dataFootnotes"] !== undefined) setUpList(element);
      if (properties["dataFootnoteRef"] !== undefined) {
        const note = String(properties["href"]);
        const nth = (marks.get(note) ?? 0) + 1;
        marks.set(note, nth);
        properties["id"] = idOfMark(note, nth);
        if (nth === 1) letters.set(note, letterOf(letters.size));
        const letter = letters.get(note) ?? "";
        delete properties["ariaDescribedBy"];
        properties["ariaLabel"] = `Note ${letter}`;
        element.children = [{ type: "text", value: letter }];
      }
      const letter = letters.get(`#${String(properties["id"])}`);
      if (letter && element.tagName === "li") linkBack(element, letter);
    });
  };
}

function setUpList({ children }: Element): void {
  for (const child of children) {
    if (child.type !== "element") continue;
    if (child.tagName === "ol") child.properties["type"] = "a";
    else child.properties["id"] = title;
  }
}

/** The letter of the note with this index from 0, as lists count (https://html.spec.whatwg.org/#the-ol-element): a … z, aa, ab … */
export function letterOf(index: number): string {
  const last = String.fromCharCode("a".charCodeAt(0) + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}

/** Links a note back to its marks, in order. */
function linkBack(note: Element, letter: string): void {
  const id = String(note.properties["id"]);
  let nth = 0;
  visit(note, "element", ({ properties }) => {
    if (properties["dataFootnoteBackref"] === undefined) return;
    nth += 1;
    properties["href"] = `#${idOfMark(`#${id}`, nth)}`;
    properties["ariaLabel"] = `Back to note ${letter}${nth > 1 ? `, mark ${nth}` : ""}`;
  });
}

/** The id of the nth mark that refers to a note, from 1. */
function idOfMark(note: string, nth: number): string {
  const first = note.replace("#user-content-fn-", "user-content-fnref-");
  return nth === 1 ? first : `${first}:${nth}`;
}
