/** What mutations start from: the files of a small paper, and two articles with every construct. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "#files/list.ts";

/** A file of `content/`. */
export interface Seed {
  /** Path from `content/`. */
  path: string;
  text: string;
}

/** The paper that the mutated files belong to. */
export const paper = join(import.meta.dirname, "../../../e2e/fixtures/papers/proof");

const files: readonly Seed[] = filesBelow(paper)
  .filter((path) => /\.(?:mdx?|yaml)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(paper, path), "utf8") }));

const frontmatter = `---
headline: Every construct in one article
deck: 'It is "short": the rest follows.'
kicker: A test
section: daily roundup
byline:
  - ben-marsh
dateline: harbor
status: published
publishedAt: "2024-05-30T09:30:00-04:00"
topics: [bridges, ferries]
sources:
  - id: gazette
    outlet: the-gazette
    url: https://gazette.example/a?b=c&d=e
    kind: news
    says: It is.
  - id: radio
    outlet: river-radio
    kind: broadcast
    says: >
      It was,
      and is.
    citing: [gazette]
disputes:
  - id: how-many
    question: How many?
    accounts:
      - { source: gazette, says: "12" }
      - { source: radio, says: "20", note: at noon }
corrections:
  - at: "2024-05-30T10:00:00-04:00"
    note: It was 12 (not 11).
formerly: [/old/bridge/]
---
`;

const everyMark = `Opening, [the Gazette reports](source:gazette), and [*the* radio][r].

[r]: source:radio

<!-- A comment. -->

## A heading with \`code\` and "quotes"

> It is “done”,
> he said.
>
> — Ali Hassan, an officer, to [the Gazette](source:gazette)

> Not at all.\\
> — B, to [River Radio][r]

- One [a](https://a.example/) ~~b~~ **c**
  1. Two[^note]

     > Three
- [x] Four

| A | B |
| - | -: |
| [Radio](source:radio) | 2 |

[^note]: The note cites [the radio](source:radio).

    > In a note

How many? See [the accounts](#how-many). <https://b.example/>

### Third -- level

![Two arches](./bridge.jpg)

***

\`\`\`html
<script>code</script>
\`\`\`
`;

const everyComponent = `Opening, [the Gazette reports](source:gazette), and [*the* radio][r].

[r]: source:radio

{/* A comment. */}

<Timeline title="Of a day">
<Event when="Noon">

It began, [River Radio](source:radio) says.

> Indeed.

</Event>
</Timeline>

<PullQuote speaker="Ali" source="gazette">
Words
</PullQuote>

<LocatorMap place="harbor" caption="A & B" />

## A heading

> It is done.
>
> — Ali Hassan, an officer, to [the Gazette](source:gazette)

<Figure caption="The &quot;plan&quot;" credit="The Proof">
![A drawing of two arches](./plan.png)
</Figure>

<Accounts dispute="how-many" />

Closing \\{braces} and \\<tags>.[^note]

[^note]: A note.
`;

export const articles: readonly Seed[] = [
  ...files.filter(({ path }) => path.startsWith("articles/")),
  ...[everyMark, everyMark, everyMark].map((text) => ({
    path: "articles/2024/05/30/every-construct.md",
    text: frontmatter + text,
  })),
  ...[everyComponent, everyComponent, everyComponent].map((text) => ({
    path: "articles/2024/05/30/every-construct.mdx",
    text: frontmatter + text,
  })),
];

/** Registries, the settings of the site, and pages about the paper. */
export const others: readonly Seed[] = files.filter(({ path }) => !path.startsWith("articles/"));
