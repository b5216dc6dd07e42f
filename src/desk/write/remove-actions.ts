/** The actions that delete a file which nothing needs. */
import { existsSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import type { Content } from "#ingest/reader.ts";
import { picturesOf } from "./article-parts.ts";
import { parsed, pathOf, stateOf } from "./file-actions.ts";
import { isShownBeside } from "./move-actions.ts";
import { ActionError, type Action } from "./serve-api.ts";
import { knownAddress, usesOf, type Use } from "./uses.ts";
import { readIfAny, versionOf } from "./whole-file.ts";

/** What is in the way of deleting a file. */
export interface Uses {
  uses: Use[];
  /** The address under which readers know its page. */
  address: string | undefined;
  /** The names of the pictures that would be removed with it. */
  pictures: string[];
}

const asking = z.strictObject({ file: z.string() });
const removing = z.strictObject({
  file: z.string(),
  version: z.string(),
});

/**
 * `uses` answers with what needs a file; `remove` deletes it if nothing does, and the pictures that only it shows.
 * @param root the project's root, an absolute path
 * @param contentOf the content as the preview last read it
 */
export function removeActions(
  root: string,
  contentOf: () => Content,
): Record<"uses" | "remove", Action> {
  const inTheWay = (file: string, bytes: Buffer | undefined): Uses => ({
    uses: usesOf(root, contentOf(), file),
    address: knownAddress(root, contentOf(), file),
    pictures: bytes ? ownPictures(join(root, file), picturesOf(file, bytes)) : [],
  });
  return {
    uses(input) {
      const { file } = parsed(asking, input);
      return inTheWay(file, readIfAny(pathOf(root, file)));
    },
    remove(input) {
      const { file, version } = parsed(removing, input);
      if (file === "content/site.yaml")
        throw new ActionError(412, "A paper cannot be without its settings.");
      const path = pathOf(root, file);
      const bytes = readIfAny(path);
      if (bytes === undefined || versionOf(bytes) !== version)
        throw new ActionError(409, "The file has changed.", stateOf(bytes));
      const { uses, address, pictures } = inTheWay(file, bytes);
      if (uses.length > 0)
        throw new ActionError(412, `It is needed by ${uses.map(({ id }) => id).join(", ")}.`);
      if (address !== undefined) throw new ActionError(412, `Readers know its page, ${address}.`);
      rmSync(path);
      for (const name of pictures) rmSync(join(dirname(path), name));
      return {};
    },
  };
}

/** The names of the pictures that only one article of its folder shows. */
function ownPictures(path: string, pictures: readonly string[]): string[] {
  const folder = dirname(path);
  return [...new Set(pictures.map((picture) => basename(picture)))].filter(
    (name) => existsSync(join(folder, name)) && !isShownBeside(path, name),
  );
}
