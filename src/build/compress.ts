/** Compresses texts once, for hosts that then need not compress them for each reader. */
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { contentTypeOf, textTypes } from "./content-types.ts";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** As small as possible, since it is done once. */
const formats: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => gzipped(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Writes `page.html.br` and `page.html.gz` beside texts of a site, where they are smaller.
 * @param folder the site, an absolute path
 * @param files paths relative to it; those that are no texts are left out
 * @returns the files that were written
 */
export async function compressFiles(folder: string, files: Iterable<string>): Promise<string[]> {
  const waiting = [...files].filter(isText);
  const written: string[] = [];
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop())
      written.push(...(await compressFile(file, folder)));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return written;
}

/** The compressed files that there may be of a text. */
export function compressedNames(file: string): string[] {
  return isText(file) ? Object.keys(formats).map((ending) => `${file}.${ending}`) : [];
}

function isText(file: string): boolean {
  return textTypes.includes(contentTypeOf(file).split(";")[0] ?? "");
}

async function compressFile(file: string, folder: string): Promise<string[]> {
  const bytes = readFileSync(join(folder, file));
  const written: string[] = [];
  for (const [ending, compress] of Object.entries(formats)) {
    const compressed = await compress(bytes);
    if (compressed.length >= bytes.length) continue;
    writeFileSync(join(folder, `${file}.${ending}`), compressed);
    written.push(`${file}.${ending}`);
  }
  return written;
}
