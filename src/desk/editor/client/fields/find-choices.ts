import type { Choice } from "../../../choices.ts";

/** How many are offered at once. */
const most = 50;

/** The choices that fit what was typed: first those whose name begins with it, then those that contain each word. */
export function found(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = plain(typed);
  if (wanted === "") return choices.slice(0, most);
  const words = wanted.split(" ");
  const rated = choices.flatMap((choice) => {
    const name = plain(`${choice.name} ${choice.id}`);
    if (!words.every((word) => name.includes(word))) return [];
    const rank = name.startsWith(wanted)
      ? 0
      : words.every((word) => ` ${name}`.includes(` ${word}`))
        ? 1
        : 2;
    return [{ choice, rank }];
  });
  return rated
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ choice }) => choice);
}

/** Without accents and capitals. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[\s-]+/g, " ")
    .trim();
}
