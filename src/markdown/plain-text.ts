/** The plain text of a rendered text, for the search index. */

/** What is not running text: outlets in the margin, source numbers, footnote marks and backlinks, drawings, labels. */
const excluded = [
  /<details class="who">[\s\S]*?<\/details>/g,
  /<thead class="hide">[\s\S]*?<\/thead>/g,
  /<svg\b[\s\S]*?<\/svg>/g,
  /<sup\b[\s\S]*?<\/sup>/g,
  /<a\b[^>]*(?:class="ref"|data-footnote-backref)[^>]*>[\s\S]*?<\/a>/g,
  /<span class="label">[\s\S]*?<\/span>/g,
];

const betweenCells = /<\/t[dh]>\s*(?=<t[dh])/g;
const endOfBlock = /<(?:\/(?:p|li|h\d|tr|caption|figcaption|blockquote|pre)|br|hr)\b[^>]*>/g;
/** A tag; quoted attribute values may contain `>`. */
const tag = /<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/g;

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Converts rendered HTML, with its tokens filled in, to one line of text. Every block and row ends with punctuation,
 * so that a heading does not run into the paragraph below it.
 */
export function plainText(html: string): string {
  const words = excluded.reduce((text, part) => text.replaceAll(part, ""), html);
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
