/** The names of pictures, as written in frontmatter and text: `./bridge.jpg` is beside the article. */

/** The end of the name of a picture that browsers can show. */
export const pictureEnding = /\.(png|jpe?g|webp|avif)$/i;

/** Why a picture cannot be published. */
export interface PictureFault {
  /** Follows the name of the picture: “is empty”. */
  is: string;
  /** A sentence: what to do. */
  right: string;
}

/** Formats that cannot be published as they are, by the endings of their names. */
const foreign: Record<string, string> = {
  heic: "a HEIC picture",
  heif: "a HEIC picture",
  tif: "a TIFF picture",
  tiff: "a TIFF picture",
  bmp: "a BMP picture",
  gif: "a GIF picture",
  svg: "an SVG drawing",
  pdf: "a PDF document",
  psd: "a Photoshop document",
  raw: "a raw picture of a camera",
  dng: "a raw picture of a camera",
};

/** The fault of a picture in another format. @param what the format with its article, such as “a TIFF picture” */
export function wrongFormat(what: string): PictureFault {
  return {
    is: `is ${what}, which cannot be published`,
    right: "Export it as .jpg, or as .png if it is a drawing. A new name does not convert it.",
  };
}

/**
 * Checks how a picture is named in an article.
 * @param src as written
 * @returns undefined if it can be the name of a picture in the article's folder
 */
export function faultOfPictureName(src: string): PictureFault | undefined {
  const name = src.slice(src.search(/[^/\\]*$/));
  if (/^([a-z][a-z+.-]*:|\/\/)/i.test(src)) {
    return {
      is: "is not a picture in the article's folder",
      right:
        "Save the picture in the article's folder, if the paper may publish it, and write ./name.jpg.",
    };
  }
  if (!pictureEnding.test(src)) {
    const what = foreign[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ""];
    if (what) return wrongFormat(what);
    return {
      is: "is not the name of a picture",
      right: "Put a .png, .jpg, .webp or .avif file in the article's folder, and write ./name.jpg.",
    };
  }
  if (name === src) return { is: "has no ./ before its name", right: `Write ./${src}.` };
  if (src !== `./${name}`) {
    return {
      is: "is not a picture in the article's folder",
      right: `Put the file in the article's folder, and write ./${name}.`,
    };
  }
  if (/%[\da-f]{2}/i.test(name)) {
    const simple = decoded(name)
      .replaceAll(/[\s?#%()<>/\\]+/g, "-")
      .replace(/-+(?=\.\w+$)/, "");
    return {
      is: "is encoded as in an address",
      right: `Name the file ${simple}, and write ./${simple}.`,
    };
  }
  const reserved = /[?#%]/.exec(name)?.[0];
  if (!reserved) return undefined;
  return {
    is: `contains ${reserved}, which has a special meaning in addresses`,
    right: `Rename the file: ./${name.replaceAll(/[?#%]+/g, "-")}.`,
  };
}

/** A name without the escapes of addresses, `%20` as a space; unchanged if they are not valid. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
