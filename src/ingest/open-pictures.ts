/**
 * A program that decodes pictures. Reads a list of paths from standard input, as JSON, and writes the faults of those
 * that cannot be published, by path. The argument is the folder that the paths start from.
 */
import { open } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import sharp from "sharp";
import { wrongFormat, type PictureFault } from "#newsroom/picture-name.ts";

const publishable: ReadonlySet<string> = new Set(["jpeg", "png", "webp"]);

/** The names of formats that libvips recognizes, with their articles. */
const foreign: Record<string, string> = {
  heif: "a HEIC picture",
  tiff: "a TIFF picture",
  gif: "a GIF picture",
  svg: "an SVG drawing",
  pdf: "a PDF document",
};

const [folder = ""] = process.argv.slice(2);
const waiting = JSON.parse(await text(process.stdin)) as string[];
const faults: Record<string, PictureFault> = {};

/** Decodes one picture after the other. A few of these run side by side; libvips uses several threads itself. */
async function work(): Promise<void> {
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const fault = await faultOf(join(folder, path));
    if (fault) faults[path] = fault;
  }
}

await Promise.all([work(), work()]);
process.stdout.write(JSON.stringify(faults));

async function faultOf(file: string): Promise<PictureFault | undefined> {
  const start = await startOf(file);
  if (start.length === 0) return { is: "is empty", right: "Export or download it again." };
  if (start.startsWith("version https://git-lfs."))
    return {
      is: "is a pointer of Git LFS, not the picture itself",
      right: "Download the picture: run git lfs pull.",
    };
  if (/^\s*<(!doctype|html|head|body)\b/i.test(start))
    return {
      is: "is a web page, not a picture",
      right: "Open the picture itself in a browser, and save that.",
    };
  if (start.startsWith("BM")) return wrongFormat("a BMP picture");
  if (start.startsWith("%PDF-")) return wrongFormat("a PDF document");
  try {
    const { format, compression } = await sharp(file).metadata();
    if (!publishable.has(format) && !(format === "heif" && compression === "av1"))
      return wrongFormat(foreign[format] ?? `a ${format} file`);
    // A small size is enough to read the file to its end, and JPEG is decoded faster for it.
    await sharp(file, { failOn: "truncated" }).resize(64).raw().toBuffer();
    return undefined;
  } catch (error) {
    return faultIn(String(error), start);
  }
}

/** The first characters of a file, one for each byte. */
async function startOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function faultIn(error: string, start: string): PictureFault {
  if (/pixel limit/i.test(error))
    return { is: "is too large", right: "Scale it down to 4,000 pixels or less." };
  const isPicture = /^(\xff\xd8\xff|\x89PNG|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp)/.test(start);
  if (/^[\s\S]{4}ftyp(hei[cxms]|hev[cx]|mif1)/.test(start) && !start.includes("avif"))
    return wrongFormat("a HEIC picture");
  return isPicture
    ? { is: "is damaged or incomplete", right: "Export or download it again." }
    : {
        is: "is not a picture",
        right: "Put a .png, .jpg, .webp or .avif file there.",
      };
}
