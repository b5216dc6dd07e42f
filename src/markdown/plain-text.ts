/** The words of a rendered text and nothing else, for whoever reads words: the search index. */

/** What stands beside the words: outlets in the margin, numbers and arrows of notes, drawings, labels. */
const beside = [
  /<details class="who">[\s\S]*?<\/details>/g,
  /<thead class="hide">[\s\S]*?<\/thead>/g,
  /<svg\b[\s\S]*?<\/svg>/g,
  /<sup\b[\s\S]*?<\/sup>/g,
  /<a\b[^>]*(?:class="ref"|data-footnote-backref)[^>]*>[\s\S]*?<\/a>/g,
  /<span class="label">[\s\S]*?<\/span>/g,
];

const betweenCells = /<\/t[dh]>\s*(?=<t[dh])/g;
const endOfBlock = /<(?:\/(?:p|li|h\d|tr|caption|figcaption|blockquote|pre)|br|hr)\b[^>]*>/g;
/** A tag; attributes may hold `>` between their quotation marks. */
const tag = /<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/g;

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * HTML of the dialect, its tokens filled in, as one line of text. Every block and row ends like a sentence,
 * so that a heading does not run into the paragraph below it.
 */
export function plainText(html: string): string {
  const words = beside.reduce((text, part) => text.replaceAll(part, ""), html);
  return words
    .replaceAll(/\s+/g, " ")
    .replaceAll(betweenCells, ", ")
    .replaceAll(endOfBlock, "\n")
    .replaceAll(tag, "")
    .replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) => {
      if (name) return entities[name as string] ?? entity;
      return String.fromCodePoint(hex ? Number.parseInt(hex as string, 16) : Number(decimal));
    })
    .split("\n")
    .map((block) => block.replace(/[\s,]+$/, "").trimStart())
    .filter(Boolean)
    .map((block) => (/[.!?…:;](?:["”’)]*)$/u.test(block) ? block : `${block}.`))
    .join(" ");
}
