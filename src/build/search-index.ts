import { basename } from "node:path";
import * as pagefind from "pagefind";

/** Interfaces that Pagefind brings along and this site does not use. */
const interfaces = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * The search index of some records, and the program that searches it, as files by their path.
 * @param records JSON each
 * @throws {Error} when Pagefind refuses a record
 */
export async function indexOf(records: readonly string[]): Promise<Map<string, Uint8Array>> {
  try {
    const { index, errors } = await pagefind.createIndex();
    refuse(errors);
    for (const record of records) {
      refuse((await index?.addCustomRecord(JSON.parse(record)))?.errors);
    }
    const written = await index?.getFiles();
    refuse(written?.errors);
    const files = written?.files ?? [];
    return new Map(
      files
        .filter(({ path }) => !interfaces.test(basename(path)))
        .map(({ path, content }) => [path, content]),
    );
  } finally {
    // Its process goes, and with it the memory that the index took.
    await pagefind.close();
  }
}

function refuse(errors: readonly string[] | undefined): void {
  if (!errors || errors.length > 0) throw new Error(`Pagefind: ${errors?.join(" ") ?? "no index"}`);
}
