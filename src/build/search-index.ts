import { basename } from "node:path";
import * as pagefind from "pagefind";

/** Pagefind's user interfaces, which the site does not use. */
const interfaces = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Creates a search index, with the program that searches it.
 * @param records the records as JSON
 * @returns the files by path
 * @throws {Error} if Pagefind rejects a record
 */
export async function indexOf(records: readonly string[]): Promise<Map<string, Uint8Array>> {
  try {
    const { index, errors } = await pagefind.createIndex();
    refuse(errors);
    // All at once: Pagefind takes them in order, and waiting for each answer takes longer than indexing.
    const added = await Promise.all(
      records.map((record) => index?.addCustomRecord(JSON.parse(record))),
    );
    for (const one of added) refuse(one?.errors);
    const written = await index?.getFiles();
    refuse(written?.errors);
    const files = written?.files ?? [];
    return new Map(
      files
        .filter(({ path }) => !interfaces.test(basename(path)))
        .map(({ path, content }) => [path, content]),
    );
  } finally {
    // Ends the process of Pagefind, which frees the memory of the index.
    await pagefind.close();
  }
}

function refuse(errors: readonly string[] | undefined): void {
  if (!errors || errors.length > 0) throw new Error(`Pagefind: ${errors?.join(" ") ?? "no index"}`);
}
