import { describe } from "node:test";
import { check } from "./text-problems.fixture.ts";

describe("a good use of components has no problems", () => {
  check("mdx", [
    [
      "Words [cite](source:ap) [link](https://example.org/) [home](/about/) [here](#there) \\<b> \\{x} {/* a comment */}\n\n{/* another */}",
    ],
    [
      `Words.

<Timeline title="How it came">
<Event when="18 May">

It [came](source:ap).

</Event>
</Timeline>

<Figure caption="c" credit="d">

![A bridge](./bridge.jpg)

</Figure>

<PullQuote source="reuters" speaker="A">It is *so*.</PullQuote>

<Accounts dispute="how-far" />

<LocatorMap place="ramadi" caption="Where" />
<LocatorMap place="ramadi" />`,
    ],
  ]);
});

const names = "Timeline, Event, Figure, PullQuote, Accounts, LocatorMap";
const alone = "Give it lines of its own, with an empty line before and after.";

describe("an editor is told of components and code", () => {
  check("mdx", [
    [
      "One.\n\nimport x from 'y'",
      "3: An article cannot import or export. | Delete the line; the components are there without it.",
    ],
    [
      "One.\n\nTwo {1 + 1}",
      "3: An article cannot run code: {1 + 1} | Delete it; for a brace in the text write \\{.",
    ],
    [
      "One.\n\n<Timline title='x'>\n\nx\n\n</Timline>",
      "3: There is no component <Timline>. | Did you mean <Timeline>?",
    ],
    ["One.\n\n<Video />", `3: There is no component <Video>. | The components are ${names}.`],
    ["One.\n\n<div>x</div>", `3: There is no component <div>. | The components are ${names}.`],
    [
      'One.\n\n<Timeline titel="x">\n<Event when="">\n\nx\n\n</Event>\n</Timeline>',
      "3: <Timeline> title: This field is missing. | What the timeline is about.",
      "3: <Timeline> titel: “titel” is not a known field. | Did you mean “title”?",
      "4: <Event> when: This is empty. | When it happened, as a reader should see it: 18 May 2015.",
    ],
    [
      "One.\n\n<Accounts dispute />",
      "3: <Accounts> dispute: This is true or false, not an id. | The id of one of the article's disputes.",
    ],
    [
      "One.\n\n<Accounts dispute={x} />",
      '3: <Accounts> is given code. | Props are plain text in quotes: title="What happened".',
    ],
    [
      'One.\n\n<Accounts {...{ dispute: "x" }} />',
      '3: <Accounts> is given code. | Props are plain text in quotes: title="What happened".',
    ],
    ['One <Accounts dispute="x" /> two.', `1: <Accounts> stands inside a paragraph. | ${alone}`],
    [
      'One.\n\n<Event when="x">\n\nTwo.\n\n</Event>',
      "3: <Event> stands outside of a timeline. | Put it between <Timeline> and </Timeline>.",
    ],
    [
      'One.\n\n<Timeline title="x">\n<Accounts dispute="y" />\n</Timeline>',
      "4: <Accounts> stands directly in a timeline. | Put it into an <Event>.",
    ],
    [
      'One.\n\n<Timeline title="x" />',
      "3: <Timeline> is empty. | Write something before </Timeline>.",
    ],
    [
      'One.\n\n<Accounts dispute="x">\n\nTwo.\n\n</Accounts>',
      "3: <Accounts> would drop what stands in it. | Close it at once: <Accounts … />.",
    ],
  ]);
});
