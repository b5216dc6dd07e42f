/** Recognizes the lines around a picture: captions and credits, in English, French and German. */
import { personName, pictureService, serviceName } from "./names.ts";

export interface PictureLine {
  caption: string | undefined;
  credit: string | undefined;
  /** Whether the line says what it is: “Photo: Ali Example”. */
  labelled: boolean;
}

/** A longer line is text. */
const longest = 400;

const captionLabel =
  /^(?:(?:image|video|media|photo|picture|bild) ?caption|caption|file(?: photo| picture| image)?|archive photo|pictured|bildunterschrift|archivbild|archivfoto|symbolbild|légende|(?:photo|image) d['’]archives?)(?:\s*[:,|—–-]\s*|$)/i;

const creditLabel =
  /^[([]?(?:(?:(?:image|photo|picture|media|video|foto|bild|crédits? photo|photograph)s?\s*(?:source|credit|copyright|quelle|nachweis|by)|photo(?:graph)?s?|picture|image|credit|crédits?(?: photo)?|foto|bild|fotos|bildquelle|bildnachweis|fotocredit|courtesy(?: of)?|copyright)(?:\s*[:,|]\s*|\s+(?=by\b|©)(?:by )?|\s*$|(?<=by|source|copyright|courtesy|courtesy of)\s+)|(?:photo|picture|image|foto|bild)s?\s+(?:by|von|par|courtesy(?: of)?|©)\s*:?\s*)/i;

/** “Ali Example/AFP”, “REUTERS/Ali Example”, “Ali Example, AFP via Getty Images”, “Getty Images”, as a pattern. */
const maker = `(?:AP Photo|${serviceName}|${personName})`;
const credit = [
  `${maker}(?: ?/ ?${maker})+(?:, File)?`,
  `${personName} ?(?:,|\\||–|-|via|for|for the|of the) (?:AP Photo|${serviceName})(?: via ${serviceName})?(?:, File)?`,
  `${serviceName} (?:via ${serviceName}|(?:file )?photo|handout)`,
  pictureService,
].join("|");

/** “Trucks wait at the bridge. (Ali Example/AFP)”: a credit behind a caption. */
const behind = [
  new RegExp(
    `^(?<caption>.{8,}?)\\s+(?:Photo(?:graph)?|Picture|Image|Credit|Foto|Bild|Crédit(?: photo)?)s? ?: ?(?<credit>${credit}|${serviceName}|${personName})\\.?$`,
    "u",
  ),
  new RegExp(
    `^(?<caption>.{8,}?)\\s*[([](?<credit>(?:photo(?:graph)?|picture|foto|image)?s?(?:: | by )?(?:${credit}))[)\\]]\\.?$`,
    "u",
  ),
  new RegExp(
    `^(?<caption>.{8,}?[.!?”"’)])\\s*(?:[|–—-]\\s*)?(?:(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|[Cc]redit|Foto|Bild|Crédit(?: photo)?)s?(?: [Cc]redit)? ?(?:: ?| by )|© ?)(?<credit>(?:${personName})(?:(?: ?/ ?|, )[\\p{L} .]{2,40})?)\\.?$`,
    "u",
  ),
  new RegExp(
    `^(?<caption>.{8,}?[.!?”"’)])\\s*(?:[|–—-]\\s*)?(?<credit>${maker} ?/ ?${maker}(?:, File)?)\\.?$`,
    "u",
  ),
  new RegExp(`^(?<caption>.{8,}?)\\s*(?:\\||©)\\s*(?<credit>${credit})\\.?$`, "u"),
];
const alone = new RegExp(`^[([]?(?:© ?)?(?:\\d{4} )?(?<credit>${credit})[)\\]]?\\.?$`, "u");

/** What a line says about a picture, if it says nothing else. */
export function pictureLine(line: string): PictureLine | undefined {
  if (line.length > longest) return undefined;
  return broadcasterLine(line) ?? labelledCaption(line) ?? labelledCredit(line) ?? unlabelled(line);
}

/** “Image copyright Getty Images Image caption Trucks wait”: both on one line. */
function broadcasterLine(line: string): PictureLine | undefined {
  const match =
    /^(?:image|media) (?:copyright|source),?\s+(?<credit>.+?)\s+(?:image|media) caption,?\s+(?<caption>.+)$/iu.exec(
      line,
    );
  if (!match?.groups) return undefined;
  const { caption, credit } = match.groups;
  return { caption, credit, labelled: true };
}

function labelledCaption(line: string): PictureLine | undefined {
  const label = captionLabel.exec(line);
  if (!label) return undefined;
  const rest = line.slice(label[0].length).trim();
  const inner = rest === "" ? undefined : behindCaption(rest);
  return {
    caption: inner?.caption ?? (rest || undefined),
    credit: inner?.credit,
    labelled: true,
  };
}

function labelledCredit(line: string): PictureLine | undefined {
  const label = creditLabel.exec(line);
  if (!label) return undefined;
  const rest = line
    .slice(label[0].length)
    .replace(/[)\]]\.?$/, "")
    .trim();
  if (rest === "") return { caption: undefined, credit: undefined, labelled: true };
  // “Image: the river froze”: a credit is made of names.
  const isNames =
    rest.split(" ").length <= 9 &&
    /^[©\p{Lu}\d@]/u.test(rest) &&
    !/[.!?]["”]?$/.test(rest.replace(/ \p{Lu}\.$/u, ""));
  const capitals = rest.split(" ").filter((word) => /^[\p{Lu}©\d&/|@(–-]/u.test(word)).length;
  if (!isNames || capitals * 2 < rest.split(" ").length) return undefined;
  return { caption: undefined, credit: rest.replace(/^©\s*/, ""), labelled: true };
}

function unlabelled(line: string): PictureLine | undefined {
  const whole = alone.exec(line)?.groups?.["credit"];
  if (whole !== undefined) return { caption: undefined, credit: whole.trim(), labelled: false };
  const both = behindCaption(line);
  return both && { ...both, labelled: false };
}

function behindCaption(line: string): { caption: string; credit: string } | undefined {
  // Most lines have no credit, and looking for names in all of them takes too long.
  if (!/[/([|©:]/u.test(line)) return undefined;
  for (const shape of behind) {
    const { caption, credit } = shape.exec(line)?.groups ?? {};
    if (caption && credit) return { caption: caption.trim(), credit: credit.trim() };
  }
  return undefined;
}

/** Whether the words point to something that can be seen: “seen here”, “(left)”, “on Sunday”. */
export function speaksOfPicture(words: string): boolean {
  return /\b(?:pictured|shown|seen (?:here|in|on|from|during)|(?:aerial|satellite|file|undated) (?:view|image|photo|picture)|photo(?:graph)?|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|im bild|zu sehen|ici|le \d{1,2} \p{L}+ \d{4})\b|\((?:left|right|center|centre|l|r|links|rechts|à gauche|à droite)\)|,? (?:left|right|center|centre),/iu.test(
    words,
  );
}
