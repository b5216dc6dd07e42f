/**
 * The building blocks of the schemas. Each message is a sentence that tells an editor what is wrong; the field's
 * description tells what would be right.
 */
import { z } from "zod";
import { problemWithFormerAddress, slugPattern } from "./address-form.ts";

/**
 * Characters that texts must not have: those that are invalid in XML 1.0 (https://www.w3.org/TR/xml/#charsets), and
 * therefore in feeds; and line separators that some programs take for a line end and others do not.
 */
export const forbiddenCharacter =
  // oxlint-disable-next-line no-control-regex -- the pattern matches control characters
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029\ufffe\uffff]|\p{Cs}/u;

/** The first forbidden character of a text as `U+0008`, and its index. */
export function forbiddenIn(text: string): { code: string; index: number } | undefined {
  const found = forbiddenCharacter.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return { code: `U+${code}`, index: found.index };
}

/** Text for readers: not blank, at most `max` characters, no control characters. Line breaks become spaces. */
export function text(max: number) {
  return z
    .string({ error: wrongType("text") })
    .overwrite((value) => value.trim().replaceAll(/[ \t]*\n\s*/g, " "))
    .refine((value) => value.trim() !== "", { error: "This is empty.", abort: true })
    .refine((value) => value.length <= max, {
      error: ({ input }) => `This has ${String(input).length} characters; the maximum is ${max}.`,
    })
    .refine((value) => !forbiddenCharacter.test(value), {
      error: ({ input }) =>
        `This contains the invisible control character ${forbiddenIn(String(input))?.code}.`,
    })
    .register(z.globalRegistry, { typeset: true, noun: "text", maxLength: max });
}

/** The id of another entry in `content/`. Whether it exists is checked later, when all files are read. */
export function id() {
  return z
    .string({ error: wrongType("an id") })
    .refine((value) => slugPattern.test(value), {
      error: ({ input }) =>
        `“${String(input)}” is not a valid id: use lowercase letters, digits and single hyphens.`,
    })
    .meta({ noun: "an id" });
}

/**
 * An instant: a date, a time with seconds and a UTC offset (https://www.rfc-editor.org/rfc/rfc3339), as feeds
 * require it.
 */
export function instant() {
  return z
    .string({ error: wrongType("a date and time") })
    .superRefine((value, context) => {
      const wrong = problemWithInstant(value);
      if (wrong) context.addIssue({ code: "custom", message: wrong });
    })
    .meta({ noun: "a date and time" });
}

const isoInstant = z.iso.datetime({ offset: true });

function problemWithInstant(value: string): string | undefined {
  if (value.trim() === "") return "This is empty.";
  const parts =
    /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(value);
  if (!parts) return `“${value}” is not a date and time.`;
  const [, seconds, offset] = parts;
  if (value.length === "2015-05-18".length) return `“${value}” has no time.`;
  if (!offset) {
    return `“${value}” has no UTC offset, so it means a different time in each time zone.`;
  }
  if (!seconds) return `“${value}” has no seconds.`;
  if (!value.includes("T")) return `“${value}” has a space instead of a T before the time.`;
  if (!isoInstant.safeParse(value).success) {
    return `“${value}” has a date, time or offset that does not exist.`;
  }
  return undefined;
}

/** A calendar date without a time, ISO 8601: `2015-05-18`. */
export function day() {
  return z
    .string({ error: wrongType("a date") })
    .refine((value) => z.iso.date().safeParse(value).success, {
      error: ({ input }) => `“${String(input)}” is not a valid date.`,
    })
    .meta({ noun: "a date" });
}

const webAddress = z.url({ protocol: /^https?$/ });

/** A web address. Only http and https, so that no link can run a script. */
export function address() {
  return z
    .string({ error: wrongType("a web address") })
    .refine(
      // The URL parser accepts spaces and control characters; pages and feeds do not.
      (value) =>
        webAddress.safeParse(value).success && !/\s/.test(value) && !forbiddenCharacter.test(value),
      { error: ({ input }) => `“${String(input)}” is not a web address.`, abort: true },
    )
    .meta({ noun: "a web address" });
}

/** An email address. */
export function email() {
  return z
    .email({
      error: ({ input }) =>
        typeof input === "string"
          ? `“${input}” is not an email address.`
          : wrongType("an email address")({ input }),
    })
    .meta({ noun: "an email address" });
}

/** A path on this site, from the root, with an optional fragment: `/about/#citing`. */
export function sitePath() {
  return z
    .string({ error: wrongType("a path") })
    .refine(isSitePath, {
      error: ({ input }) => `“${String(input)}” is not a path on this site.`,
      abort: true,
    })
    .meta({ noun: "a path" });
}

function isSitePath(value: string): boolean {
  const climbs = value.split("/").some((part) => part === "." || part === "..");
  return /^\/(?!\/)[\w\-.~%!$&'()+,;=@/]*(?:#[\p{L}\p{M}\p{N}_%-]+)?$/u.test(value) && !climbs;
}

/**
 * The former addresses of what a file describes, oldest first; undefined if there are none.
 * @param what a noun, for the description
 */
export function formerAddresses(what: string) {
  const former = z
    .string({ error: wrongType("a path") })
    .superRefine((value, context) => {
      const wrong = problemWithFormerAddress(value);
      if (wrong) context.addIssue({ code: "custom", message: wrong });
    })
    .meta({ noun: "a path" });
  return list(former, 1, "The list is empty.")
    .optional()
    .meta({ title: "Former addresses", help: "They redirect here, oldest first." })
    .describe(
      `Former addresses of this ${what} on this site, oldest first, such as /old/path/. They redirect here.`,
    );
}

/** The message for a value that does not have the type `expected`, a noun with its article. */
export function wrongType(expected: string) {
  return ({ input }: { input?: unknown }) => {
    if (input === undefined) return "This field is missing.";
    return input === null ? "This is empty." : `This is ${typeName(input)}, not ${expected}.`;
  };
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of fields";
  if (typeof value === "string") return "text";
  if (typeof value === "number") return Number.isFinite(value) ? "a number" : String(value);
  return "true or false";
}

/** A list of at least `min` values without duplicate strings; `tooFew` is the message for a shorter one. */
export function list<Item extends z.ZodType>(item: Item, min: number, tooFew: string) {
  return z
    .array(item, { error: wrongType("a list") })
    .refine((values) => values.length >= min, { error: tooFew })
    .superRefine((values, context) => {
      for (const [index, value] of values.entries()) {
        if (typeof value !== "string" || values.indexOf(value) === index) continue;
        const message = `“${value}” is listed more than once.`;
        context.addIssue({ code: "custom", path: [index], message });
      }
    })
    .meta({ minItems: min });
}

/** A strict group of fields: an unknown key is an error. */
export function group<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "invalid_type" ? wrongType("a group of fields")(issue) : undefined,
  });
}

/** One of the allowed values. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, {
    error: ({ input }) =>
      typeof input === "string"
        ? `“${input}” is not an allowed value.`
        : wrongType("text")({ input }),
  });
}
