/** What takes long to make is made once, and kept in a file addressed by what it was made from. */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Where a file is kept.
 * @param root the project's root, an absolute path
 * @param name begins with a digest of what the file was made from
 */
export function keptPath(root: string, kind: "bodies" | "cards", name: string): string {
  return join(root, "node_modules/.astro", kind, name.slice(0, 2), name);
}

/** What is kept at a path, or else what `make` makes, which is kept from then on. */
export async function kept(
  path: string,
  make: () => Promise<string | Uint8Array>,
): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    const made = await make();
    await mkdir(dirname(path), { recursive: true });
    // Renamed into place, so that a build that is killed here leaves no half a file behind.
    const unfinished = `${path}.${randomUUID()}`;
    await writeFile(unfinished, made);
    await rename(unfinished, path);
    return Buffer.from(made);
  }
}
