/** Reads emails: as files with their transport encoding, and as texts copied from a mail program. */
import PostalMime from "postal-mime";
import type { HeadField } from "./head.ts";

export interface Mail {
  head: HeadField[];
  body: string;
  isHtml: boolean;
  /** Whether it is a web page that was saved as an archive. */
  isPage?: boolean;
}

const names =
  "from|to|cc|bcc|date|sent|subject|reply-to|received|message-id|importance|attachments?|von|an|gesendet|datum|betreff|kopie|de|à|envoyé|objet|date d['’]envoi|pièces? jointes?";
const header = new RegExp(
  String.raw`^[>*_ ]*(?<key>${names})[*_ ]*\s?:[*_]*(?:[ \t]+(?<value>.*))?$`,
  "i",
);
const preamble =
  /^\s*(?:[-_ ]*(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|message d['’]origine)[-_ ]*|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message (?:réexpédié|transféré)\s?:)\s*$/i;

/** Whether the bytes are those of an email or web archive with its transport headers. */
export function isMailFile(text: string): boolean {
  const [top = ""] = text.replaceAll("\r\n", "\n").split("\n\n", 1);
  return /^MIME-Version:/im.test(top) && /^Content-Type:/im.test(top);
}

/** Decodes an email or a page saved as a web archive (.mht). */
export async function readMailFile(bytes: Uint8Array): Promise<Mail> {
  const mail = await PostalMime.parse(bytes);
  const location = mail.headers.find(({ key }) =>
    /^(?:snapshot-)?content-location$/.test(key),
  )?.value;
  if (location !== undefined && mail.html)
    return { head: [{ key: "url", value: location }], body: mail.html, isHtml: true, isPage: true };
  const { name = "", address = "" } = mail.from ?? {};
  const fields: HeadField[] = [
    { key: "subject", value: mail.subject },
    { key: "from", value: `${name} <${address}>`.trim() },
    { key: "date", value: mail.date },
  ];
  const head = fields.filter(({ value }) => typeof value === "string" && value !== "");
  // A newsletter's HTML has its links; most plain texts beside it do not.
  if (mail.html) return { head, body: mail.html, isHtml: true };
  return { head, body: mail.text ?? "", isHtml: false };
}

/**
 * The headers and the text of an email that was copied or forwarded; undefined if the text is none. In a forwarded
 * email, the inner headers come last.
 */
export function mailIn(text: string): Mail | undefined {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "" && !preamble.test(line));
  const outer = headersAt(lines, first);
  const rest = outer ? lines.slice(outer.end) : lines;
  const start = rest.findIndex((line, at) => isForwarded(rest, line, at));
  const inner = start < 0 ? undefined : headersAt(rest, headerLine(rest, start));
  if (!outer && !inner) return undefined;
  const note = inner ? rest.slice(0, start).filter((line) => line.trim() !== "") : [];
  const head = [
    ...(outer?.head ?? []),
    ...note.map((value) => ({ key: noteKey, value: value.trim() })),
    ...(inner?.head ?? []),
  ];
  return { head, body: rest.slice(inner?.end ?? 0).join("\n"), isHtml: false };
}

/** Longer notes are texts of their own. */
const longestNote = 30;

/** Whether a forwarded email begins on a line: with what programs write above its headers, or with these. */
function isForwarded(lines: readonly string[], line: string, at: number): boolean {
  const isAbove = preamble.test(line);
  if (!isAbove && (at > longestNote || !header.test(line))) return false;
  const headers = headersAt(lines, headerLine(lines, at));
  return headers !== undefined && (isAbove || headers.head.length > 2);
}

/** The line of the first header, from a line on. */
function headerLine(lines: readonly string[], at: number): number {
  if (!preamble.test(lines[at] ?? "")) return at;
  const next = lines.findIndex((line, index) => index > at && line.trim() !== "");
  return next < 0 ? lines.length : next;
}

/** The key of what the forwarder of an email wrote above it. */
export const noteKey = "forwarder's note";

/** The headers that begin on a line, and the line after them. */
function headersAt(
  lines: readonly string[],
  start: number,
): { head: HeadField[]; end: number } | undefined {
  const head: HeadField[] = [];
  let end = Math.max(0, start);
  for (; end < lines.length; end++) {
    const line = lines[end] ?? "";
    const { key, value = "" } = header.exec(line)?.groups ?? {};
    const last = head.at(-1);
    if (key !== undefined) head.push({ key: key.toLowerCase(), value: value.trim() });
    else if (last && line.trim() !== "" && (/^[ \t]+\S/.test(line) || last.value === ""))
      last.value = `${String(last.value)} ${line.trim()}`.trim();
    else break;
  }
  const has = (...keys: string[]) => head.some(({ key }) => keys.includes(key));
  const isMail =
    has("from", "von", "de", "to", "an", "à") &&
    has("subject", "betreff", "objet", "date", "sent", "gesendet", "envoyé");
  return isMail ? { head, end } : undefined;
}

/** The subject of an email without “Re:” and “Fwd:”. */
export function subjectOf(subject: string): string {
  return subject
    .replace(
      /^(?:(?:re|fwd?|aw|wg|tr|rép|(?:press|news|media) release|pressemitteilung|medienmitteilung|communiqué(?: de presse)?)\s*:\s*|\[[^\]]{1,24}\]\s*)+/i,
      "",
    )
    .trim();
}
