/** Reads the head of a file, in YAML, in TOML, or in lines of a key and a value. */
import { parse as parseToml } from "smol-toml";
import { isMap, isScalar, parseDocument } from "yaml";
import { meaningOf } from "./head-keys.ts";

export interface HeadField {
  /** The key as written; the keys of a group are joined by periods: `cover.image`. */
  key: string;
  value: unknown;
}

export interface Head {
  fields: HeadField[];
  /** The text below the head. */
  body: string;
}

/** The head and the text of a file; a file without a head has no fields. */
export function headOf(text: string): Head {
  const start = text.replace(/^\s*\n/, "");
  return (
    fencedHead(start) ?? lineHead(start) ?? headBelowTitle(start) ?? { fields: [], body: text }
  );
}

function fencedHead(text: string): Head | undefined {
  const match =
    /^(?<fence>---|\+\+\+)[ \t]*\n(?<head>[\s\S]*?)\n(?:\k<fence>|\.\.\.)[ \t]*(?:\n|$)/.exec(
      text,
    ) ?? /^```(?<fence>ya?ml|toml)\n(?<head>[\s\S]*?)\n```[ \t]*(?:\n|$)/.exec(text);
  const { fence, head = "" } = match?.groups ?? {};
  if (!match || !/^\s*["']?[\w -]+["']?\s*[:=]/m.test(head)) return undefined;
  const body = text.slice(match[0].length);
  const isToml = fence === "+++" || fence === "toml";
  const fields = (isToml ? tomlFields(head) : yamlFields(head)) ?? looseFields(head);
  return fields.length > 0 ? { fields, body } : undefined;
}

function tomlFields(head: string): HeadField[] | undefined {
  try {
    return flat(parseToml(head));
  } catch {
    return undefined;
  }
}

function yamlFields(head: string): HeadField[] | undefined {
  const document = parseDocument(head, { schema: "core" });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  for (const { value } of document.contents.items) {
    // “Flight #12” was meant, although YAML reads a comment.
    if (
      isScalar(value) &&
      value.type === "PLAIN" &&
      value.comment &&
      typeof value.value === "string"
    )
      value.value = `${value.value} #${value.comment}`;
  }
  return flat(document.toJS() as object);
}

/** The fields of a head that cannot be parsed, such as one with a second colon in a title. */
function looseFields(head: string): HeadField[] {
  const fields: HeadField[] = [];
  for (const line of head.split("\n")) {
    const { key = "", value = "" } =
      /^["']?(?<key>[\w][\w .-]*?)["']?\s*[:=]\s*(?<value>.*)$/.exec(line)?.groups ?? {};
    const last = fields.at(-1);
    if (key !== "") fields.push({ key, value: unquoted(value) });
    else if (last && line.trim() !== "")
      last.value = [last.value, unquoted(line.replace(/^\s*-\s*/, ""))]
        .flat()
        .filter((one) => one !== "");
  }
  return fields;
}

function unquoted(value: string): string {
  return value.trim().replace(/^(?<mark>["'])(?<inner>.*)\k<mark>$/, "$<inner>");
}

/** `Title: …`, `Date: …`, up to an empty line. */
function lineHead(text: string): Head | undefined {
  const end = /\n[ \t]*\n/.exec(text)?.index ?? text.length;
  const fields = keyLines(text.slice(0, end));
  return fields && { fields, body: text.slice(end) };
}

/** Lines of keys and values below the title: `**Date:** 18 May 2015`. */
function headBelowTitle(text: string): Head | undefined {
  const match = /^(?<title># .+\n+|.+\n=+\n+)(?<lines>(?:\S.*(?:\n|$))+)/.exec(text);
  const { title = "", lines = "" } = match?.groups ?? {};
  const fields = match ? keyLines(lines) : undefined;
  return fields && { fields, body: `${title}${text.slice(title.length + lines.length)}` };
}

/** The fields of lines that are all keys and values, most of which are known. */
function keyLines(text: string): HeadField[] | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const fields: HeadField[] = [];
  for (const line of lines) {
    const { key, value = "" } =
      /^(?:[-*] )?(?:\*\*|__)?(?<key>\p{L}[\p{L}\d _-]{1,24}?)(?:\*\*|__)?\s?:(?:\*\*|__)?(?:[ \t]+(?<value>.*))?$/u.exec(
        line.trimEnd(),
      )?.groups ?? {};
    const last = fields.at(-1);
    if (key !== undefined) fields.push({ key: key.trim(), value: unquoted(value) });
    else if (last && /^\s+\S/.test(line))
      last.value = `${String(last.value)} ${line.trim()}`.trim();
    else return undefined;
  }
  const meanings = fields.map(({ key }) => meaningOf(key));
  const known = meanings.filter((meaning) => meaning !== undefined).length;
  // One line alone may be a credit or a byline: “Photo: Ali Example”.
  const isHead = known * 2 >= fields.length && (known > 1 || meanings[0] === "headline");
  return isHead ? fields : undefined;
}

/** The fields of a group, those of groups within it under both keys. */
function flat(group: object, path = ""): HeadField[] {
  return Object.entries(group).flatMap(([name, value]: [string, unknown]): HeadField[] => {
    const key = path === "" ? name : `${path}.${name}`;
    const isGroup =
      typeof value === "object" &&
      value !== null &&
      !Array.isArray(value) &&
      !(value instanceof Date);
    return isGroup ? flat(value, key) : [{ key, value }];
  });
}

/** A value as words: the items of a list, the names of people in it. */
export function wordsIn(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (value instanceof Date) {
    const text = value.toISOString();
    return [text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text];
  }
  if (typeof value === "object") {
    const { name, title, src, url, slug } = value as Record<string, unknown>;
    return wordsIn(name ?? title ?? src ?? url ?? slug ?? JSON.stringify(value));
  }
  const words = String(value)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\[\[|\]\]/g, "")
    .trim();
  return words === "" ? [] : [words];
}
