/** Compresses texts once, for hosts that then need not compress them for each reader. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { filesBelow } from "#files/list.ts";
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
 * Writes `page.html.br` and `page.html.gz` beside each text of a built site, where they are smaller.
 * @param folder the built site, an absolute path
 * @param last the site that it replaces, an absolute path; what has not changed is not compressed again
 */
export async function compressFiles(folder: string, last: string): Promise<void> {
  const waiting = filesBelow(folder).filter(isText);
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop())
      await compressFile(file, folder, last);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

function isText(file: string): boolean {
  return textTypes.includes(contentTypeOf(file).split(";")[0] ?? "");
}

async function compressFile(file: string, folder: string, last: string): Promise<void> {
  const bytes = readFileSync(join(folder, file));
  const before = join(last, file);
  const unchanged = existsSync(before) && readFileSync(before).equals(bytes);
  for (const [ending, compress] of Object.entries(formats)) {
    const name = `${file}.${ending}`;
    if (unchanged && existsSync(join(last, name))) {
      copyFileSync(join(last, name), join(folder, name));
      continue;
    }
    const compressed = await compress(bytes);
    if (compressed.length < bytes.length) writeFileSync(join(folder, name), compressed);
  }
}
