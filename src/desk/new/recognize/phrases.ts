/** Plain text as phrasing content: addresses become links. */
import type { PhrasingContent } from "mdast";

/** An address on the web, as a pattern's source; closing punctuation is not part of it. */
const address = String.raw`(?:https?:\/\/|www\.)[^\s<>"“”„«»]*[^\s<>"“”„«».,;:!?)\]}'’]`;

/** A text with its addresses as links. */
export function phrasesOf(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let done = 0;
  for (const match of text.matchAll(new RegExp(address, "giu"))) {
    const [words] = match;
    const url = /^www\./i.test(words) ? `https://${words}` : words;
    if (!URL.canParse(url)) continue;
    if (match.index > done) nodes.push({ type: "text", value: text.slice(done, match.index) });
    nodes.push({ type: "link", url, children: [{ type: "text", value: words }] });
    done = match.index + words.length;
  }
  if (done < text.length) nodes.push({ type: "text", value: text.slice(done) });
  return nodes;
}
