import { describe } from "node:test";
import { check } from "./text-problems.fixture.ts";

describe("correct use of components has no problems", () => {
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
const alone = "Put it on its own lines, with a blank line before and after.";

describe("reports misused components and code", () => {
  check("mdx", [
    [
      "A <em>word</em>, <em>another</em>.\n\n<div>One</div>",
      "1: HTML is not allowed: <em>, 2 times from this line on. | Write *words* for emphasis.",
      "3: HTML is not allowed: <div>. | Delete the tags. An empty line starts a new paragraph.",
    ],
    [
      "One.\n\n<timelin/>\n\n<timelin/>",
      "3: <timelin> is not a component, 2 times from this line on. | Did you mean <Timeline>?",
    ],
    [
      "One.\n\nimport x from 'y'",
      "3: An article cannot import or export. | Delete the line. Components need no import.",
    ],
    [
      "One.\n\nTwo {1 + 1}",
      "3: An article cannot run code: {1 + 1} | Delete it. For a brace in the text, write \\{.",
    ],
    [
      "One.\n\n<Timline title='x'>\n\nx\n\n</Timline>",
      "3: <Timline> is not a component. | Did you mean <Timeline>?",
    ],
    ["One.\n\n<Video />", `3: <Video> is not a component. | The components are ${names}.`],
    [
      'One.\n\n<Timeline titel="x">\n<Event when="">\n\nx\n\n</Event>\n</Timeline>',
      "3: <Timeline> title: This field is missing. | What the timeline is about.",
      "3: <Timeline> titel: “titel” is not a known field. | Did you mean “title”?",
      "4: <Event> when: This is empty. | When it happened, as readers should see it, such as 18 May 2015.",
    ],
    [
      "One.\n\n<Accounts dispute />",
      "3: <Accounts> dispute: This is true or false, not an id. | The id of one of the article's disputes.",
    ],
    [
      "One.\n\n<Accounts dispute={x} />",
      '3: <Accounts> has a prop that is not plain text. | Write props as plain text in quotes: title="What happened".',
    ],
    [
      'One.\n\n<Accounts {...{ dispute: "x" }} />',
      '3: <Accounts> has a prop that is not plain text. | Write props as plain text in quotes: title="What happened".',
    ],
    ['One <Accounts dispute="x" /> two.', `1: <Accounts> is inside a paragraph. | ${alone}`],
    [
      'One.\n\n<Event when="x">\n\nTwo.\n\n</Event>',
      "3: <Event> is outside a timeline. | Put it between <Timeline> and </Timeline>.",
    ],
    [
      'One.\n\n<Timeline title="x">\n<Accounts dispute="y" />\n</Timeline>',
      "4: <Accounts> is directly inside a timeline. | Put it inside an <Event>.",
    ],
    ['One.\n\n<Timeline title="x" />', "3: <Timeline> is empty. | Add content before </Timeline>."],
    [
      'One.\n\n<Accounts dispute="x">\n\nTwo.\n\n</Accounts>',
      "3: <Accounts> cannot have content. | Make it self-closing: <Accounts … />.",
    ],
  ]);
});
