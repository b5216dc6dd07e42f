/** Search results as entries of a list. */
import { joinWords } from "#distribution/search-words.ts";
import { strokesInWords } from "#newsroom/tally.ts";
import { href } from "../href.ts";
import type { Hit } from "./index.ts";
import { piecesOf, piecesOfExcerpt, type Piece } from "./words.ts";

/**
 * Creates the list entry of a search result.
 * @param template the markup of an entry, with `data-` attributes where values go
 * @param words the words that the reader searched for
 */
export function resultEntry(
  hit: Hit,
  template: HTMLTemplateElement,
  words: string,
): DocumentFragment {
  const { raw_url: path, meta } = hit;
  const entry = template.content.cloneNode(true) as DocumentFragment;
  const put = (name: string, ...nodes: (Node | string)[]) =>
    entry.querySelector(`[data-${name}]`)?.replaceChildren(...nodes);

  const link = document.createElement("a");
  link.href = href(path);
  link.append(...marked(piecesOf(meta.title, words)));
  put("headline", link);
  put("date", meta.date);
  put("place", meta.place);
  put("outlets", ...marked(piecesOf(meta.outlets, words)));
  const strokes = [...meta.tally].map((sign) => sign === "●");
  put("tally", ...strokes.map(stroke));
  put("sources", strokesInWords(strokes));

  const pieces = piecesOfExcerpt(joinWords(hit.excerpt));
  if (pieces.some(([, found]) => found)) {
    const content = joinWords(hit.content);
    const cutBefore = !content.startsWith(textOf(pieces));
    const cutAfter = !content.endsWith(textOf(pieces));
    put("text", cutBefore ? "… " : "", ...marked(pieces), cutAfter ? " …" : "");
  } else put("text", ...marked(piecesOf(meta.deck, words)));
  return entry;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(([text]) => text).join("");
}

function stroke(firstHand: boolean): HTMLElement {
  const mark = document.createElement("i");
  if (!firstHand) mark.className = "o";
  return mark;
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(([text, found]) => {
    if (!found) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}
