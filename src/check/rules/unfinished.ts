import { passageOf } from "../passages.ts";
import type { Manuscript } from "../manuscript.ts";
import type { Rule } from "../rule.ts";

const signs: readonly (readonly [what: string, pattern: RegExp])[] = [
  // “To come”, spelled as no English word is. Not TKO, TK-103, T.K. or Tk.
  ["a TK", /(?<![\p{L}\p{N}.'’&/-])(?:TK)+(?![\p{L}\p{N}&/]|['’-]\p{L}|-\d)|\[(?:tk)+\b[^\]]*\]/u],
  // In brackets in any case; otherwise in capitals, because “todo” is a word in Spanish.
  [
    "a note to the desk",
    /\[(?:todo|fixme|xxx)\b[^\]]*\]|(?<![\p{L}\p{N}])(?-i:TODO|FIXME)(?=:|\s*$)|^\s*(?-i:TODO|FIXME)\b/iu,
  ],
  ["filler text", /\blorem ipsum\b|\bdolor sit amet\b/iu],
];

/** Names of people and outlets may have any letters. */
const nameFields = new Set(["name", "short"]);

/** Fields that readers see and that are not among the passages, because the desk did not write them. */
const quotedFields = ({ article, fieldAt }: Manuscript) =>
  [
    { path: ["lead", "credit"], text: article?.lead?.credit },
    { path: ["withdrawn", "reason"], text: article?.withdrawn?.reason },
    ...(article?.sources ?? []).map(({ title }, i) => ({
      path: ["sources", i, "title"],
      text: title,
    })),
  ].map(({ path, text = "" }) => passageOf("line", text, fieldAt(path)));

export const unfinished: Rule = {
  id: "unfinished",
  stops: true,
  reason: "A note for the desk in place of the text must not reach readers.",
  everywhere: true,
  check(manuscript) {
    const { passages, article } = manuscript;
    return [...quotedFields(manuscript), ...passages].flatMap(({ text, field, lineAt }) =>
      signs.flatMap(([what, pattern]) => {
        const match = pattern.exec(text);
        if (!match || (what === "a TK" && nameFields.has(field))) return [];
        return [
          {
            line: lineAt(match.index),
            field,
            wrong: `This is unfinished. It contains ${what}: “${match[0].trim()}”.`,
            right: "Replace it with what belongs there.",
            ...(article?.status === "draft" ? {} : { severity: "error" as const }),
          },
        ];
      }),
    );
  },
};
