/** `@font-face` rules, https://www.w3.org/TR/css-fonts-4/#font-face-rule */
import { list, type AtRule, type Root } from "postcss";

export interface FontFace {
  family: string;
  style: string;
  /** The lightest and the heaviest weight. */
  weights: readonly [number, number];
  /** The URL as written; undefined for a font of the reader's system. */
  url: string | undefined;
  /** Names of fonts of the reader's system, in order of preference. */
  local: readonly string[];
  /** The code points that it is used for. */
  ranges: readonly (readonly [from: number, to: number])[];
  rule: AtRule;
}

/** Returns the `@font-face` rules of a style sheet, in order. */
export function fontFaces(sheet: Root): FontFace[] {
  const faces: FontFace[] = [];
  sheet.walkAtRules("font-face", (rule) => void faces.push(fontFace(rule)));
  return faces;
}

function fontFace(rule: AtRule): FontFace {
  const descriptors = new Map<string, string>();
  rule.walkDecls(({ prop, value }) => void descriptors.set(prop, value));
  const sources = list.comma(descriptors.get("src") ?? "");
  const [lightest = 400, heaviest = lightest] = list
    .space(descriptors.get("font-weight") ?? "normal")
    .map((weight) => ({ normal: 400, bold: 700 })[weight] ?? Number(weight));
  return {
    family: unquoted(descriptors.get("font-family") ?? ""),
    style: descriptors.get("font-style") ?? "normal",
    weights: [lightest, heaviest],
    url: sources.flatMap((source) => argumentOf("url", source) ?? [])[0],
    local: sources.flatMap((source) => argumentOf("local", source) ?? []),
    ranges: list.comma(descriptors.get("unicode-range") ?? "U+0-10FFFF").map(rangeOf),
    rule,
  };
}

function argumentOf(name: "url" | "local", source: string): string | undefined {
  const [, argument] = new RegExp(`^${name}\\((.*?)\\)`, "s").exec(source) ?? [];
  return argument === undefined ? undefined : unquoted(argument);
}

/** Removes the quotation marks around a name, if it has any. */
export function unquoted(name: string): string {
  return name.trim().replace(/^(["'])(.*)\1$/s, "$2");
}

/** `U+0102-0103` → [258, 259] */
function rangeOf(range: string): [number, number] {
  const [from = 0, to = from] = range
    .replace(/^U\+/i, "")
    .split("-")
    .map((code) => Number.parseInt(code, 16));
  return [from, to];
}
