/** The action that puts a picture beside an article. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { z } from "zod";
import { articleFile } from "#ingest/content-files.ts";
import { slugOf } from "../new/slug.ts";
import { parsed, pathOf } from "./file-actions.ts";
import { ActionError, type Action } from "./serve-api.ts";
import { writeWhole } from "./whole-file.ts";

const adding = z.strictObject({
  /** The file of the article. */
  file: z.string(),
  /** The name of the original. */
  name: z.string(),
  /** Its bytes in base64. */
  data: z.string(),
});

/** In pixels. Pages show at most 1600, and twice that is enough to cut from. */
const longestSide = 3200;

/**
 * `picture` writes a picture under a name that is free and tells nothing about its origin but what the editor called
 * it. It is turned as the camera was held, scaled down if it is large, and has no data of the camera, such as the place.
 * @param root the project's root, an absolute path
 */
export function pictureActions(root: string): Record<"picture", Action> {
  return {
    async picture(input) {
      const { file, name, data } = parsed(adding, input);
      if (!articleFile.test(file.replace(/^content\//, "")))
        throw new ActionError(400, `${file} is not the file of an article.`);
      const { bytes, ending } = await publishable(Buffer.from(data, "base64"));
      const folder = dirname(file);
      const free = freeName(join(root, folder), name, ending);
      writeWhole(root, pathOf(root, `${folder}/${free}`), bytes, null);
      return { src: `./${free}` };
    },
  };
}

async function publishable(original: Buffer): Promise<{ bytes: Buffer; ending: string }> {
  try {
    const { format } = await sharp(original).metadata();
    const turned = sharp(original, { failOn: "truncated" })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true });
    // Drawings keep their sharp edges and transparent parts.
    const isDrawing = format === "png" || format === "svg" || format === "gif";
    if (isDrawing) return { bytes: await turned.png().toBuffer(), ending: ".png" };
    return { bytes: await turned.jpeg({ quality: 88, mozjpeg: true }).toBuffer(), ending: ".jpg" };
  } catch {
    throw new ActionError(
      422,
      "This file is not a picture that can be read. Export it as .jpg, or as .png if it is a drawing.",
    );
  }
}

function freeName(folder: string, name: string, ending: string): string {
  const base = slugOf(name.replace(/\.\w+$/, "")) || "picture";
  let free = `${base}${ending}`;
  for (let number = 2; existsSync(join(folder, free)); number++)
    free = `${base}-${number}${ending}`;
  return free;
}
