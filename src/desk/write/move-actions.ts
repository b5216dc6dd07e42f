/** The action that gives an article another address: it moves its file, and the pictures that only it shows. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { constants } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { articleFile } from "#ingest/content-files.ts";
import { picturesOf } from "./article-parts.ts";
import { parsed, pathOf, stateOf } from "./file-actions.ts";
import { ActionError, type Action } from "./serve-api.ts";
import { bytesOf } from "./text-file.ts";
import { readIfAny, versionOf, writeWhole } from "./whole-file.ts";

const moving = z.strictObject({
  file: z.string(),
  to: z.string(),
  version: z.string(),
  text: z.string(),
});

/**
 * `move` writes the text of an article into a new file in the place of the old one, with its pictures; or changes nothing.
 * @param root the project's root, an absolute path
 */
export function moveActions(root: string): Record<"move", Action> {
  return {
    move(input) {
      const { file, to, version, text } = parsed(moving, input);
      for (const one of [file, to])
        if (!articleFile.test(one.replace(/^content\//, "")))
          throw new ActionError(400, `${one} is not the file of an article.`);
      const [from, path] = [pathOf(root, file), pathOf(root, to)];
      const bytes = readIfAny(from);
      if (bytes === undefined || versionOf(bytes) !== version)
        throw new ActionError(409, "The file has changed.", stateOf(bytes));
      const twin = path.replace(/\.mdx?$/, path.endsWith("x") ? ".md" : ".mdx");
      if (existsSync(path) || (existsSync(twin) && twin !== from))
        throw new ActionError(412, "Another article has this address already.");
      mkdirSync(dirname(path), { recursive: true });
      const moved = bytesOf(text, bytes);
      const pictures = [...picturesOf(file, bytes), ...picturesOf(file, moved)];
      const copied = dirname(path) === dirname(from) ? [] : copyPictures(from, path, pictures);
      writeWhole(root, path, moved, null);
      rmSync(from);
      for (const name of copied) if (!isShownBeside(from, name)) rmSync(join(dirname(from), name));
      return {};
    },
  };
}

/** @returns the names of the pictures that are in the folder of the article's new file now */
function copyPictures(from: string, to: string, pictures: readonly string[]): string[] {
  const names = [...new Set(pictures.map((picture) => basename(picture)))].filter((name) =>
    existsSync(join(dirname(from), name)),
  );
  for (const name of names) {
    const [old, copy] = [join(dirname(from), name), join(dirname(to), name)];
    if (existsSync(copy) && !readFileSync(copy).equals(readFileSync(old)))
      throw new ActionError(412, `Another picture of that day is called ${name}.`);
    if (!existsSync(copy)) copyFileSync(old, copy, constants.COPYFILE_EXCL);
  }
  return names;
}

/** Whether another article of the folder names a picture. */
export function isShownBeside(path: string, name: string): boolean {
  const folder = dirname(path);
  return readdirSync(folder)
    .filter((file) => /\.mdx?$/.test(file) && file !== basename(path))
    .some((file) => readFileSync(join(folder, file), "utf8").includes(name));
}
