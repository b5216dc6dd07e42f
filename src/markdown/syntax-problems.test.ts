import { describe } from "node:test";
import { check, type Case } from "./text-problems.fixture.ts";

const empty = "1: There is no text. | Write the text below the frontmatter, or delete the file.";

describe("reports why a text cannot be parsed", () => {
  check("md", [
    ["", empty],
    ["\n<!-- later -->\n", empty],
    ["&nbsp;\n\n---\n\n[a]: https://example.org/", empty],
    [
      "One.\n\nTwo\b three.",
      "3: The text contains the invisible control character U+0008. | Delete it, or retype the word that contains it.",
    ],
  ]);
  check("mdx", [
    ["{/* later */}", empty],
    [
      'One.\n\n<Timeline title="x">\n\nTwo.',
      "3: <Timeline> has no matching closing tag. | Add </Timeline> on its own line, after the content.",
    ],
    [
      '<Timeline title="x">\n<Event when="y">\n\nOne.\n\n</Timeline>',
      "2: <Event> has no matching closing tag. | Add </Event> on its own line, after the content.",
    ],
    [
      "One.\n\nTwo <Event when='x'> three.\n\nFour.",
      "3: <Event> has no matching closing tag. | Add </Event> on its own line, after the content.",
    ],
    [
      "One<br>two.",
      "1: HTML is not allowed: <br>. | End the line with a backslash for a line break, or start a new paragraph.",
    ],
    [
      'One.\n\n<img src="a.jpg">',
      "3: HTML is not allowed: <img>. | Write ![a bridge](./bridge.jpg) for a picture in the article's folder.",
    ],
    [
      "One.\n\n</Event>",
      "3: This closing tag has no opening tag. | Delete it, or add the opening tag before it.",
    ],
    ...["a <- b", "<!-- a comment -->", "see <https://example.org/>", "a {b", "5 <6"].map(
      (text): Case => [
        `One.\n\n${text}`,
        "3: This < or { does not start a component. | Write \\< or \\{ in text, [words](https://…) for a link, and {/* … */} for a comment.",
      ],
    ),
    [
      "One.\n\n{1 +}",
      "3: An article cannot run code. | Write \\{ for a brace, and do not start a line with import or export.",
    ],
  ]);
});
