/** The Markdown of a generated article: about 5 kB that use every feature of the dialect. */
import type { Fields } from "./corpus.ts";
import { capital, clause, phrase, properName, sentence, type Chance } from "./words.ts";

export interface Draft {
  format: "md" | "mdx";
  /** The path of a picture, relative to the article. */
  picture: string | undefined;
}

/** A text that cites every source and links to every dispute. */
export function textOf(
  chance: Chance,
  { sources, disputes = [] }: Pick<Fields, "sources" | "disputes">,
  places: readonly string[],
  { format, picture }: Draft,
): string {
  let cited = 0;
  const cite = (words: string): string => {
    const source = sources[cited % sources.length]?.id;
    cited += 1;
    return `[${words}](source:${source})`;
  };
  const paragraph = (): string => {
    const quoted = chance.happens(0.3) ? ` "${capital(clause(chance))}," it adds.` : "";
    return `${sentence(chance)} ${capital(clause(chance))}, ${cite(`${properName(chance)} reports`)}.${quoted} ${sentence(chance)} That is what ${cite(properName(chance))} has, *not* what was said before.`;
  };
  const paragraphs = (count: number): string[] => Array.from({ length: count }, paragraph);
  const quotation = (): string =>
    `> ${sentence(chance)}\n> — ${properName(chance)} ${properName(chance)}, who counts, to ${cite("the paper")}`;
  const sometimes = (probability: number, make: () => string[]): string[] =>
    chance.happens(probability) ? make() : [];

  const blocks = [
    ...paragraphs(3),
    ...disputes.map(({ id }) => `On this ${cite("one")} and others [differ](#${id}).`),
    ...sometimes(0.6, () => [quotation()]),
    ...sometimes(0.2, () => [quotation(), quotation()]),
    `## ${capital(phrase(chance))}`,
    ...paragraphs(3),
    ...sometimes(0.25, () => [table(chance, cite)]),
    ...(picture ? [`![A made-up picture](${picture})`] : []),
    ...(format === "mdx" ? components(chance, places, cite, sources[0]?.id ?? "") : []),
    `## ${capital(phrase(chance))}`,
    ...paragraphs(3),
    ...sometimes(0.2, () => [`${sentence(chance)}[^1]`, `[^1]: ${sentence(chance)}`]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function table(chance: Chance, cite: (words: string) => string): string {
  const rows = Array.from(
    { length: 3 },
    () => `| ${cite(properName(chance))} | ${chance.between(2, 90)} | ${chance.between(2, 90)} |`,
  );
  return ["| Account | Fewest | Most |", "| --- | --- | --- |", ...rows].join("\n");
}

function components(
  chance: Chance,
  places: readonly string[],
  cite: (words: string) => string,
  source: string,
): string[] {
  return [
    `<Timeline title="How it went">\n<Event when="In the morning">\n\n${sentence(chance)} ${cite("So it says")}.\n\n</Event>\n</Timeline>`,
    `<PullQuote source="${source}" speaker="${properName(chance)}">${clause(chance)}</PullQuote>`,
    `<LocatorMap place="${chance.pick(places)}" caption="Where it was" />`,
  ];
}
