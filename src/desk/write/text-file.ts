/** Text files as an editor in a browser sees them, and back into bytes that differ only where the text does. */

const mark = "\ufeff";

/**
 * A file's text without byte-order mark and with \n as the only line end.
 * @throws {TypeError} if it is not UTF-8
 */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, "\n");
}

/**
 * The bytes for a text. Lines that were not changed keep their line ends; new ones get those of the first line.
 * @param before the file that the text was edited from
 */
export function bytesOf(text: string, before: Uint8Array | undefined): Buffer {
  const old = before ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(before) : "";
  const start = old.startsWith(mark) ? mark : "";
  const ends = old.match(/\r\n?|\n/g) ?? [];
  if (ends.every((end) => end === "\n")) return Buffer.from(start + text);
  return Buffer.from(start + withEnds(text, old.slice(start.length), ends));
}

function withEnds(text: string, old: string, ends: readonly string[]): string {
  const lines = text.split("\n");
  const oldLines = old.split(/\r\n?|\n/);
  const same = lines.findIndex((line, i) => line !== oldLines[i]);
  const before = same < 0 ? lines.length : same;
  const shift = oldLines.length - lines.length;
  const differs = lines.findLastIndex((line, i) => line !== oldLines[i + shift]);
  const after = Math.max(before, differs + 1);
  const endOf = (i: number) => ends[i < before ? i : i >= after ? i + shift : 0] ?? ends[0] ?? "\n";
  return lines.map((line, i) => (i < lines.length - 1 ? line + endOf(i) : line)).join("");
}
