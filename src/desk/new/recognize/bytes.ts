/** The text in the bytes of a file or a pipe, in whatever encoding a program saved it. */

/** More is not a text: a long web page has 5 MB. */
export const mostBytes = 10_000_000;

/** Files that are no texts, by their first bytes. */
const notTexts: readonly (readonly [start: string, what: string])[] = [
  ["PK\u0003\u0004", "a Word or OpenDocument file"],
  ["\u00d0\u00cf\u0011\u00e0", "a Word file of an old version"],
  ["%PDF", "a PDF file"],
  ["{\\rtf", "a file in rich text format (RTF)"],
  ["\u0089PNG", "a picture"],
  ["\u00ff\u00d8\u00ff", "a picture"],
  ["GIF8", "a picture"],
  ["\u001f\u008b", "a compressed file"],
  ["bplist", "a web archive of Safari"],
];

/**
 * The text in some bytes: UTF-8, UTF-16 with or without a byte-order mark, else what their HTML declares, else
 * Windows-1252.
 * @throws {Error} when the bytes are no text; the message says what they are and what to do
 */
export function textIn(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const known = notTexts.find(([sign]) => start.startsWith(sign));
  if (known) throw new Error(`This is ${known[1]}, not a text. ${remedy}`);
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (bytes.includes(0)) throw new Error(`This is not a text. ${remedy}`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declaredIn(bytes) ?? "windows-1252").decode(bytes);
  }
}

const remedy = "Save it as plain text, HTML or Markdown, or copy its text into a file.";

/** UTF-16 is recognized by its mark, or by a zero in every other byte of Latin text. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 400);
  const zeros = (parity: number) =>
    sample.filter((byte, index) => index % 2 === parity && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const most = sample.length / 4;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : undefined;
}

/** The encoding that an HTML page declares. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const top = new TextDecoder("latin1").decode(bytes.subarray(0, 2000));
  const label = /<meta[^>]+charset\s*=\s*["']?(?<label>[\w-]+)/i.exec(top)?.groups?.["label"];
  try {
    return label && !/^utf-?8$/i.test(label) ? new TextDecoder(label).encoding : undefined;
  } catch {
    return undefined;
  }
}

/** Line ends, breaks and pages as lines; no invisible characters, and none that feeds cannot carry. */
export function cleaned(text: string): string {
  return (
    text
      .replaceAll(/\r\n?|[\v\u2028\u0085]/g, "\n")
      .replaceAll(/[\f\u2029]/g, "\n\n")
      .replaceAll(/[\u200b\u2060\ufeff\u00ad]/g, "")
      // oxlint-disable-next-line no-control-regex -- they are what the pattern is for
      .replaceAll(/[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu, "")
  );
}
