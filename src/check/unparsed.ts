/** Marks of Markdown, and of other systems, that the parser took for text, so that readers would see them. */
import { opaque, type WrittenBlock } from "./written.ts";

export interface UnparsedMark {
  /** Offset in the text of the block. */
  at: number;
  /** A sentence: what is wrong. */
  wrong: string;
  /** A sentence: what to write instead. */
  right: string;
}

/** A way to write something that Markdown does not understand. */
interface Kind {
  pattern: RegExp;
  /** Looks at a match; undefined if it is ordinary text after all. */
  explain(match: RegExpExecArray, block: WrittenBlock): Omit<UnparsedMark, "at"> | undefined;
}

/** The same explanation for every match. */
function kind(pattern: RegExp, wrong: (shown: string) => string, right: string): Kind {
  return { pattern, explain: ([match]) => ({ wrong: wrong(excerpt(match)), right }) };
}

const noShortcode = (shown: string) => `Readers would see “${shown}”, a mark of another system.`;

/** In the order in which they are tried; what one has found is not looked at again. */
const kinds: readonly Kind[] = [
  // {{< youtube x >}} of Hugo, {% include x %} of Jekyll, {{ page.title }}
  kind(
    /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}/gu,
    noShortcode,
    "Delete it. For a video or a post, write a link: [the video](https://…).",
  ),
  // [caption id="a"] and [/caption] of WordPress, [TOC], > [!NOTE], :::note
  kind(
    /\[\/[a-z][a-z_-]*\]|\[[a-z][a-z_-]*(?:\s+[a-z_]+=["'][^\]\n]*)\]|^\[toc\]$|\[!(?:note|tip|important|warning|caution)\]|^:{3,}[^\S\n]*\w*/gimu,
    noShortcode,
    "Delete it.",
  ),
  kind(
    /!?\[\[[^[\]\n]+\]\]/gu,
    (shown) => `“${shown}” is neither a link nor a picture.`,
    "Write [words](/a/page/) for a link and ![a bridge](./bridge.jpg) for a picture.",
  ),
  kind(
    /\^\[[^[\]]*\]/gu,
    (shown) => `“${shown}” is not a note.`,
    "Write [^1] here, and the note on a line of its own below: [^1]: The note.",
  ),
  {
    pattern: /\[\^([^[\]\s]+)\]/gu,
    explain: ([, label]) => ({
      wrong: `There is no note “${label}”.`,
      right: `Add it on a line of its own, [^${label}]: The note. For the characters, write \\[^${label}].`,
    }),
  },
  {
    // ## A {#id}, ![…](…){width=50%}, {: .lead}
    pattern: /\{(?:[#.][\p{L}\p{N}_-]+|:[^{}\n]|\w+=)[^{}\n]*\}/gu,
    explain: ([match], { kind }) => ({
      wrong: `Readers would see “${excerpt(match)}”, a mark of another system.`,
      right:
        kind === "heading"
          ? "Delete it. The anchor of a heading is its text in lowercase with hyphens."
          : "Delete it. Ids and looks cannot be set.",
    }),
  },
  {
    // [the BBC] (source:bbc)
    pattern: /(!?\[[^[\]]*\])\s+(\((?:source:|https?:|mailto:|www\.|\.?\/|#)[^()\s]*\))/gu,
    explain: ([match, words = "", address = ""]) => ({
      wrong: `“${excerpt(match)}” is not a ${nounOf(match)}: there is a space before the parenthesis.`,
      right: `Write ${excerpt(words)}${address}.`,
    }),
  },
  {
    // [AFP](source: reuters), ![A bridge](./my bridge.jpg)
    pattern: /(!?\[(?:[^[\]]|\[[^[\]]*\])*)\]\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)/gu,
    explain: ([match, words = "", address = ""]) => ({
      wrong: `“${excerpt(match)}” is not a ${nounOf(match)}: ${/\s/.test(address) ? "there is a space in its address" : "its address is not valid"}.`,
      right: `Write ${excerpt(words)}](${addressWithoutSpaces(address)}).`,
    }),
  },
  {
    pattern: /!?\[[^[\]]*\]\((?:source:|https?:|mailto:|\.?\/|#)[^\s()]*/gu,
    explain: ([match]) => ({
      wrong: `The ${nounOf(match)} “${excerpt(match)}” is not closed.`,
      right: `Write ${excerpt(match)}).`,
    }),
  },
  {
    // [the law][law]; but not [1][2], which is a mark of notes.
    pattern: /(!?\[(?:[^[\]]|\[[^[\]]*\])*)\]\[([^[\]\n]*)\]/gu,
    explain([match, words = "", label = ""]) {
      const name = label || words.replace(/^!?\[/, "");
      if (/^(?:[\p{N}\p{P}]*|sic|\p{L})$/u.test(name)) return undefined;
      if (name.startsWith("source:")) {
        const right = `Write ${excerpt(words)}](${name}).`;
        return { wrong: `“${excerpt(match)}” is not a citation.`, right };
      }
      const right = match.startsWith("!")
        ? `Write the name of its file here: ${excerpt(words)}](./name.jpg).`
        : `Write ${excerpt(words)}](https://…), or add a line with the address: [${name}]: https://…`;
      return { wrong: `There is no address for “${name}”.`, right };
    },
  },
  {
    pattern: /(?<![\p{L}\p{N}_/-])source:([a-z0-9][a-z0-9-]*)/gu,
    explain: ([match, id]) => ({
      wrong: `“${match}” is not a citation.`,
      right: `Write it as a link: [words](source:${id}).`,
    }),
  },
  {
    pattern: /^\|.*\|[^\S\n]*(?:\n\s*\|.*\|[^\S\n]*)+$/gu,
    explain: ([match]) => ({
      wrong: "These lines are not a table.",
      right: `Write a line of dashes below the first: |${" --- |".repeat(columnsOf(match))}`,
    }),
  },
  {
    pattern:
      /^(?:[-+*](?=[^\s\-+*\d])|[•·▪‣●])[^\n]*(?:\n\s*(?:[-+*](?=[^\s\-+*\d])|[•·▪‣●])[^\n]*)+$/gu,
    explain: () => ({
      wrong: "These lines are not a list, and readers would see them as one paragraph.",
      right: "Start each with - and a space.",
    }),
  },
  {
    // ##Heading, #Heading; but not #JeSuisCharlie, numbers or “#Ramadi fell on Sunday.”
    pattern: /^(#{1,6})(?![#\s])([^\n]+)$/gmu,
    explain([match, marks = "", words = ""], { kind, isQuoted, text }) {
      if (kind !== "paragraph") return undefined;
      const isTitle =
        /^\p{Lu}[\p{Ll}'’-]*(?:\s|$)/u.test(words) && !/[.!?…:,;”"]$/u.test(words.trim());
      if (marks === "#" && (isQuoted || !isTitle || text.trim() !== match.trim())) return undefined;
      return {
        wrong: `“${excerpt(match)}” is not a heading: the space is missing.`,
        right: `Write ${marks === "#" ? "##" : marks} ${excerpt(words)}, with a blank line before it.`,
      };
    },
  },
];

/** Marks around words, which addresses may contain. */
const emphases: readonly Kind[] = [
  kind(
    /(?<![=\p{L}\p{N}])==(?=[^\s=])[^=\n]+==(?!=)/gu,
    (shown) => `Readers would see the marks of “${shown}”: text cannot be highlighted.`,
    "Write **bold** or *italic* text.",
  ),
  emphasis("*", false),
  emphasis("_", false),
  emphasis("~", false),
  emphasis("*", true),
  emphasis("_", true),
  {
    // **The beginning of bold text that does not end
    pattern: /(?<![\p{L}\p{N}*])(\*{2,3})(?=[\p{L}"“‘'(])/gu,
    explain: ([marks]) => ({
      wrong: `${marks} begins bold text that does not end.`,
      right: `Write ${marks} after its last word, too. For asterisks, write ${"\\*".repeat(marks.length)}.`,
    }),
  },
];

/** Pairs of marks around words that make them neither bold nor italic: `**bold ** text`, `**"words"**and`. */
function emphasis(sign: string, isSingle: boolean): Kind {
  const marks = `(?<![${sign}])([${sign}]${isSingle ? "" : "{2,3}"})(?![${sign}])`;
  // A single mark must look like one at both ends: not “*nix and *BSD”.
  const words = isSingle ? `([^${sign}\\s][^${sign}\\n]*?)` : `([^${sign}]+)`;
  const end = isSingle ? `(?:(?<=\\S)\\1|\\1(?!\\S))` : "\\1";
  return {
    pattern: new RegExp(`${marks}${words}${end}(?![${sign}])`, "gu"),
    explain({ 0: match, 1: mark = "", 2: words = "", index, input }) {
      // Marks after a letter are none, unless they are before a quotation mark or parenthesis: f**k, she**(not he)**.
      const isInWord = /[\p{L}\p{N}]/u.test(input[index - 1] ?? "") && !/^["“'‘(]/.test(words);
      if (!/\p{L}/u.test(words) || isInWord) return undefined;
      const inner = excerpt(words.trim());
      const [, open, quoted, close] = /^(["“'‘(])(.*)(["”'’)])$/u.exec(inner) ?? [];
      return {
        wrong: `Readers would see the ${mark} of “${excerpt(match)}”.`,
        right:
          words !== words.trim()
            ? `Write ${mark}${inner}${mark}, without a space inside.`
            : open
              ? `Write ${open}${mark}${quoted}${mark}${close}, or a space before and after.`
              : `Write a space before and after ${mark}${inner}${mark}. For the characters, write \\${[...mark].join("\\")}.`,
      };
    },
  };
}

/** The marks in a block that have no effect, in order. */
export function unparsedIn(block: WrittenBlock): UnparsedMark[] {
  const found: UnparsedMark[] = [];
  let { text } = block;
  const hide = ({ index, 0: { length } }: RegExpExecArray) => {
    text = text.slice(0, index) + opaque.repeat(length) + text.slice(index + length);
  };
  const find = ({ pattern, explain }: Kind) => {
    for (const match of text.matchAll(pattern)) {
      const explanation = explain(match, block);
      if (!explanation) continue;
      found.push({ at: match.index, ...explanation });
      hide(match);
    }
  };
  kinds.forEach(find);
  for (const address of text.matchAll(addresses)) hide(address);
  emphases.forEach(find);
  return found.sort((a, b) => a.at - b.at);
}

const addresses = /(?:https?:\/\/|www\.)\S+|(?<!\S)\S+@\S+/giu;

function nounOf(written: string): string {
  return written.startsWith("!") ? "picture" : "link";
}

/** The address of a link as it can be written: `source:reuters`, `/a%20map.pdf`, `<./my bridge.jpg>`. */
function addressWithoutSpaces(address: string): string {
  const [, url = "", title] = /^(.*?)(\s+["'“(].*)?$/su.exec(address.trim()) ?? [];
  const space = url.startsWith("source:") ? "" : "%20";
  const written = url.startsWith("./") ? `<${url}>` : url.replaceAll(/\s+/g, space);
  return title ? `${written} "${title.trim().replaceAll(/^["'“(]|["'”)]$/gu, "")}"` : written;
}

function columnsOf(table: string): number {
  return (table.split("\n")[0]?.trim().split("|").length ?? 3) - 2;
}

function excerpt(text: string): string {
  const line = text
    .replaceAll(new RegExp(`${opaque}+`, "gu"), "…")
    .trim()
    .replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
