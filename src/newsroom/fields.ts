/**
 * The building blocks of the schemas. Every message is a sentence for an editor; what would be right
 * stands in the field's own description.
 */
import { z } from "zod";

/** Lower-case ASCII letters, digits and single hyphens: safe in an address and on every file system. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Characters that XML 1.0 (https://www.w3.org/TR/xml/#charsets) and so every feed refuses. */
export const forbiddenCharacter =
  // oxlint-disable-next-line no-control-regex -- they are what the pattern is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/u;

/** The first such character of a text, and where it stands. */
export function forbiddenIn(text: string): { code: string; index: number } | undefined {
  const found = forbiddenCharacter.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return { code: `U+${code}`, index: found.index };
}

/** A picture beside an article, as its frontmatter and its text name it. */
export const picturePattern = /^\.\/[^/\\]+\.(png|jpe?g|webp|avif)$/;

/** Text that a reader sees: not empty, at most `max` characters, no control characters. */
export function text(max: number) {
  return z
    .string({ error: wrongType("text") })
    .refine((value) => value.trim() !== "", { error: "This is empty.", abort: true })
    .refine((value) => value.length <= max, {
      error: ({ input }) => `This has ${String(input).length} characters; at most ${max} fit.`,
    })
    .refine((value) => !forbiddenCharacter.test(value), {
      error: ({ input }) =>
        `This holds the control character ${forbiddenIn(String(input))?.code}, which feeds cannot carry.`,
    });
}

/** The id of something else in `content/`; whether it exists is checked once everything is read. */
export function id() {
  return z.string({ error: wrongType("an id") }).refine((value) => slugPattern.test(value), {
    error: ({ input }) =>
      `“${String(input)}” cannot be an id: ids have lower-case letters, digits and single hyphens.`,
  });
}

/**
 * An instant: date, time with seconds, and offset from UTC (https://www.rfc-editor.org/rfc/rfc3339), so that
 * it can stand in a feed as it is.
 */
export function instant() {
  return z.string({ error: wrongType("a date and time") }).superRefine((value, context) => {
    const wrong = whatIsWrongWith(value);
    if (wrong) context.addIssue({ code: "custom", message: wrong });
  });
}

const instantInTheCalendar = z.iso.datetime({ offset: true });

function whatIsWrongWith(value: string): string | undefined {
  if (value.trim() === "") return "This is empty.";
  const parts =
    /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(value);
  if (!parts) return `“${value}” is not a date and time.`;
  const [, seconds, offset] = parts;
  if (value.length === "2015-05-18".length) return `“${value}” has no time.`;
  if (!offset) {
    return `“${value}” has no offset from UTC, so it names a different moment in every time zone.`;
  }
  if (!seconds) return `“${value}” has no seconds.`;
  if (!value.includes("T")) return `“${value}” has a space instead of the T before the time.`;
  if (!instantInTheCalendar.safeParse(value).success) {
    return `“${value}” does not exist in the calendar or on the clock.`;
  }
  return undefined;
}

/** A day of the calendar, ISO 8601, without a time. */
export function day() {
  return z
    .string({ error: wrongType("a date") })
    .refine((value) => z.iso.date().safeParse(value).success, {
      error: ({ input }) => `“${String(input)}” is not a day of the calendar.`,
    });
}

const webAddress = z.url({ protocol: /^https?$/ });

/** An address on the web; nothing but http and https, so that no link can run a script. */
export function address() {
  return z.string({ error: wrongType("an address") }).refine(
    // The parser of addresses forgives spaces and control characters; pages and feeds do not.
    (value) =>
      webAddress.safeParse(value).success && !/\s/.test(value) && !forbiddenCharacter.test(value),
    { error: ({ input }) => `“${String(input)}” is not an address on the web.`, abort: true },
  );
}

/** Where a reader writes to. */
export function email() {
  return z.email({
    error: ({ input }) =>
      typeof input === "string"
        ? `“${input}” is not an e-mail address.`
        : wrongType("an e-mail address")({ input }),
  });
}

/** A path on this site, from its root; a part of a page may follow after #. */
export function sitePath() {
  return z.string({ error: wrongType("a path") }).refine(isSitePath, {
    error: ({ input }) => `“${String(input)}” is not a path on this site.`,
    abort: true,
  });
}

function isSitePath(value: string): boolean {
  const climbs = value.split("/").some((part) => part === "." || part === "..");
  return /^\/(?!\/)[\w\-.~%!$&'()+,;=@/]*(?:#[\w-]+)?$/.test(value) && !climbs;
}

/** The message for a value of another type than `expected`, a noun with its article. */
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

/** A list of at least `min` values; none of its words stands there twice. */
export function list<Item extends z.ZodType>(item: Item, min: number, few: string) {
  return z
    .array(item, { error: wrongType("a list") })
    .refine((values) => values.length >= min, { error: few })
    .superRefine((values, context) => {
      for (const [index, value] of values.entries()) {
        if (typeof value !== "string" || values.indexOf(value) === index) continue;
        const message = `“${value}” stands here twice.`;
        context.addIssue({ code: "custom", path: [index], message });
      }
    });
}

/** A strict group of fields: an unknown key is an error. */
export function group<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "invalid_type" ? wrongType("a group of fields")(issue) : undefined,
  });
}

/** One of a few words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, {
    error: ({ input }) =>
      typeof input === "string"
        ? `“${input}” is none of the words for this field.`
        : wrongType("a word")({ input }),
  });
}
