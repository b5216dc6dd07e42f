import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Every file below a folder, as paths from it with forward slashes, sorted; names that begin with a dot are left out. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length)
        .replaceAll("\\", "/")
        .replace(/^\//, ""),
    )
    .filter((path) => !path.split("/").some((part) => part.startsWith(".")))
    .sort();
}
