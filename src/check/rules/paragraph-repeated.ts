import { plainWords } from "../normalize.ts";
import type { Passage } from "../passages.ts";
import type { Rule } from "../rule.ts";
import { sentencesIn } from "../sentences.ts";

/** In words: anything shorter may be a refrain or a formula. */
const shortest = { paragraph: 8, sentence: 10 };
/** The share of three-word runs that two paragraphs must have in common to be the same, edited once. */
const alike = 0.75;

export const paragraphRepeated: Rule = {
  id: "paragraph-repeated",
  reason: "Text that is moved by copying tends to stay behind in its old place, too.",
  check({ passages }) {
    const paragraphs: Paragraph[] = [];
    const sentences = new Map<string, number>();
    return passages
      .filter(({ part, field, text }) => part === "text" && field === "" && text.length > 30)
      .flatMap((passage) => {
        const here = paragraphOf(passage);
        const earlier = paragraphs.find((other) => isRepeated(here, other));
        paragraphs.push(here);
        const repeated = repeatedSentence(passage, sentences);
        if (earlier) {
          const most = here.plain === earlier.plain ? "" : "most of ";
          return [
            {
              line: passage.lineAt(0),
              field: "",
              wrong: `This paragraph repeats ${most}the one in line ${earlier.line}.`,
              right: "Delete one of the two.",
            },
          ];
        }
        if (!repeated) return [];
        return [
          {
            line: passage.lineAt(repeated.at),
            field: "",
            wrong: `This sentence is in line ${repeated.earlier}, too: “${excerpt(repeated.text)}”`,
            right: "Delete one of the two.",
          },
        ];
      });
  },
};

interface Paragraph {
  line: number;
  plain: string;
  words: readonly string[];
  /** Every three words in a row; computed when it is needed. */
  readonly runs: ReadonlySet<string>;
}

function paragraphOf({ text, lineAt }: Passage): Paragraph {
  const plain = plainWords(text);
  const words = plain.split(" ");
  let runs: Set<string> | undefined;
  return {
    line: lineAt(0),
    plain,
    words,
    get runs() {
      return (runs ??= runsOf(words));
    },
  };
}

function isRepeated(here: Paragraph, other: Paragraph): boolean {
  const fewest = Math.min(here.words.length, other.words.length);
  if (fewest < shortest.paragraph) return false;
  if (here.plain === other.plain) return true;
  if (fewest < 2 * shortest.paragraph || !haveSameEdge(here.words, other.words)) return false;
  return (
    here.runs.intersection(other.runs).size >= alike * Math.max(here.runs.size, other.runs.size)
  );
}

/** Whether both begin or both end with the same words, as two versions of one paragraph nearly always do. */
function haveSameEdge(a: readonly string[], b: readonly string[]): boolean {
  return [0, 1, 2].every((i) => a[i] === b[i]) || [-1, -2, -3].every((i) => a.at(i) === b.at(i));
}

function runsOf(words: readonly string[]): Set<string> {
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

/** The first sentence of a passage that is among earlier ones; adds the others to them, each with its line. */
function repeatedSentence({ text, lineAt }: Passage, earlier: Map<string, number>) {
  let found: { text: string; at: number; earlier: number } | undefined;
  for (const sentence of sentencesIn(text)) {
    const plain = plainWords(sentence.text);
    if (plain.split(" ").length < shortest.sentence) continue;
    const line = earlier.get(plain);
    if (line === undefined) earlier.set(plain, lineAt(sentence.at));
    else found ??= { text: sentence.text, at: sentence.at, earlier: line };
  }
  return found;
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
}
