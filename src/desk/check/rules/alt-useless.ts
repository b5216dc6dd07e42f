import { plainWords } from "../../normalize.ts";
import type { Rule } from "../rule.ts";

const nothing =
  /^(?:(?:an?|the|this) )?(?:image|photo|photograph|picture|pic|graphic|illustration|figure|logo|screenshot|map|chart|diagram|alt(?: text)?|untitled|caption|file photo)(?: \d+)?(?: of)?$/;
const fileName = /\.(?:png|jpe?g|webp|gif|avif|svg)$|^(?:img|dsc|dscn|image|photo|p)[-_]?\d+$/;

export const altUseless: Rule = {
  id: "alt-useless",
  reason: "Alt text tells readers who do not see the picture what it shows.",
  check({ pictures }) {
    return pictures.flatMap(({ alt, caption, src, line, field }) => {
      const wrong = whatIsWrong(alt, caption, src);
      if (!wrong) return [];
      return [
        {
          line,
          field,
          wrong,
          right:
            "Say what the picture shows, as you would on the telephone: a bridge with tanks on it.",
        },
      ];
    });
  },
};

function whatIsWrong(alt: string, caption: string | undefined, src: string): string | undefined {
  const words = plainWords(alt);
  // Without any, it is an error of the text already.
  if (words === "") return undefined;
  if (nothing.test(words)) return `The alt text “${alt}” says nothing of the picture.`;
  const name = src.replace(/^.*\//, "").replace(/\.\w+$/, "");
  if (
    fileName.test(alt.trim().toLowerCase()) ||
    words === plainWords(name.replaceAll(/[-_]/g, " "))
  )
    return `The alt text “${alt}” is the name of the file.`;
  if (caption !== undefined && words === plainWords(caption))
    return "The alt text repeats the caption, so a screen reader reads it twice.";
  return undefined;
}
