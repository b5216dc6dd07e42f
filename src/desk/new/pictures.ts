/** Copies the pictures of a Markdown or HTML file to the draft. */
import { copyFileSync, existsSync, statSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import sharp from "sharp";
import type { Picture, Recognition } from "./recognize/recognition.ts";
import { slugOf } from "./slug.ts";

/** Formats that an article may use, and the endings of their files. */
const endings: Partial<Record<string, string>> = {
  jpeg: ".jpg",
  png: ".png",
  webp: ".webp",
  avif: ".avif",
  heif: ".avif",
};

export interface FoundPicture {
  /** The address in the text. */
  src: string;
  /** The file, an absolute path. */
  file: string;
  /** The name that it gets in the draft's folder: `./bridge.jpg`. */
  name: string;
}

/**
 * The pictures of a text that are files beside it and that an article may use.
 * @param textFile the file of the text, an absolute path
 * @param folder the folder of the draft, an absolute path
 */
export async function picturesBeside(
  pasted: Recognition,
  textFile: string,
  folder: string,
): Promise<FoundPicture[]> {
  const pictures = [pasted.lead, ...pasted.body.map(({ picture }) => picture)].flatMap(
    (picture: Picture | undefined) => picture?.src ?? [],
  );
  const found: FoundPicture[] = [];
  for (const src of new Set(pictures)) {
    const file = fileAt(src, textFile);
    const ending = file === undefined ? undefined : await endingOf(file);
    if (file === undefined || ending === undefined) continue;
    const base =
      slugOf(
        decoded(src)
          .split(/[/\\]/)
          .at(-1)
          ?.replace(/\.\w+$/, "") ?? "",
      ) || "picture";
    const taken = (name: string) =>
      existsSync(join(folder, name)) || found.some((one) => one.name === `./${name}`);
    let name = `${base}${ending}`;
    for (let number = 2; taken(name); number++) name = `${base}-${number}${ending}`;
    found.push({ src, file, name: `./${name}` });
  }
  return found;
}

/** Copies the pictures into a folder. */
export function copyPictures(pictures: readonly FoundPicture[], folder: string): void {
  for (const { file, name } of pictures) copyFileSync(file, join(folder, name));
}

function fileAt(src: string, textFile: string): string | undefined {
  if (/^[a-z][a-z+.-]+:|^\/\//i.test(src)) return undefined;
  const path = decoded(src.replace(/[?#].*$/, ""));
  const folder = dirname(textFile);
  // In the folders of site generators, an address begins at the folder of the site.
  const places = path.startsWith("/") ? [join(folder, path)] : [resolve(folder, path)];
  return places.find((file) => existsSync(file) && statSync(file).isFile() && extname(file) !== "");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The ending for a picture, from what it is rather than what its name says; undefined if it is none. */
async function endingOf(file: string): Promise<string | undefined> {
  try {
    const { format, compression } = await sharp(file).metadata();
    return format === "heif" && compression !== "av1" ? undefined : endings[format ?? ""];
  } catch {
    return undefined;
  }
}
