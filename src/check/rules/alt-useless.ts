import { plainWords } from "../normalize.ts";
import type { Rule } from "../rule.ts";

const genericText =
  /^(?:(?:an?|the|this) )?(?:image|photo|photograph|picture|pic|graphic|illustration|figure|logo|screenshot|map|chart|diagram|alt(?: text)?|untitled|caption|file photo)(?: \d+)?(?: of)?$/;
/** Too short to say anything, or typed to get past the required field: “x”, “..”, “xxx”, “asdf”, “tbd”. */
const filler =
  /^(?:[\p{Script=Latin}\p{N}]{0,2}|(.)\1+|asdf\w*|qwert\w*|tbd|tba|tbc|to ?do|n a|none|test|foo|bar|lorem ipsum.*)$/u;
const fileName = /\.(?:png|jpe?g|webp|gif|avif|svg)$|^(?:img|dsc|dscn|image|photo|p)[-_]?\d+$/;

export const altUseless: Rule = {
  id: "alt-useless",
  reason: "Alt text tells readers who cannot see a picture what it shows.",
  check({ pictures }) {
    return pictures.flatMap(({ alt, caption, src, line, field }) => {
      const wrong = whatIsWrong(alt, caption, src);
      if (!wrong) return [];
      return [
        {
          line,
          field,
          wrong,
          right: "Describe the picture as you would on the phone: a bridge with tanks on it.",
        },
      ];
    });
  },
};

function whatIsWrong(alt: string, caption: string | undefined, src: string): string | undefined {
  const words = plainWords(alt);
  // Missing alt text is an error of the content reader.
  if (alt.trim() === "") return undefined;
  if (genericText.test(words) || filler.test(words))
    return `The alt text “${alt}” does not describe the picture.`;
  const name = src.replace(/^.*\//, "").replace(/\.\w+$/, "");
  if (
    fileName.test(alt.trim().toLowerCase()) ||
    words === plainWords(name.replaceAll(/[-_]/g, " "))
  )
    return `The alt text “${alt}” is a file name.`;
  if (caption !== undefined && words === plainWords(caption))
    return "The alt text repeats the caption, so a screen reader reads the caption twice.";
  return undefined;
}
