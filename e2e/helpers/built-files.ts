import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";

/** Every file below a folder, hidden files included, as sorted paths relative to it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** The hash of every file below a folder, by path. Two folders with equal hashes have the same content. */
export function hashesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex"),
    ]),
  );
}

/** The paths of files that differ between two folders or that only one of them has, sorted. */
export function changedBetween(
  before: Record<string, string>,
  after: Record<string, string>,
): string[] {
  const all = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...all].filter((file) => before[file] !== after[file]).sort();
}

/** The bytes of a file, decompressed if it is a compressed file. */
export function decompressed(file: string): Buffer {
  const bytes = readFileSync(file);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
  if (bytes.subarray(0, 4).equals(Buffer.from([0x28, 0xb5, 0x2f, 0xfd]))) {
    return zstdDecompressSync(bytes);
  }
  return file.endsWith(".br") ? brotliDecompressSync(bytes) : bytes;
}

/**
 * Searches a built site for words, ignoring case: in file names and in the bytes of files, compressed or not.
 * @returns a line for each match, `file: …the words and their surroundings…`
 */
export function findInOutput(folder: string, words: readonly string[]): string[] {
  return filesIn(folder).flatMap((file) => {
    // Latin-1 preserves every byte. Words beyond ASCII are searched for as UTF-8 bytes.
    const text = `${file}\n${decompressed(join(folder, file)).toString("latin1")}`.toLowerCase();
    return words.flatMap((word) => {
      const at = text.indexOf(Buffer.from(word.toLowerCase()).toString("latin1"));
      return at < 0
        ? []
        : [`${file}: …${text.slice(Math.max(0, at - 40), at + word.length + 40)}…`];
    });
  });
}
