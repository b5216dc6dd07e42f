import { describe } from "node:test";
import { check, type Case } from "./text-problems.fixture.ts";

const empty = "1: There is no text. | Write the text below the frontmatter, or delete the file.";

describe("an editor is told why a text cannot be read", () => {
  check("md", [
    ["", empty],
    ["\n<!-- later -->\n", empty],
    ["&nbsp;\n\n---\n\n[a]: https://example.org/", empty],
    [
      "One.\n\nTwo\b three.",
      "3: The text holds the control character U+0008, which feeds cannot carry. | Delete it: retype the word around it.",
    ],
  ]);
  check("mdx", [
    ["{/* later */}", empty],
    [
      'One.\n\n<Timeline title="x">\n\nTwo.',
      "3: <Timeline> is not closed where it should be. | Write </Timeline> on a line of its own after what it holds.",
    ],
    [
      '<Timeline title="x">\n<Event when="y">\n\nOne.\n\n</Timeline>',
      "2: <Event> is not closed where it should be. | Write </Event> on a line of its own after what it holds.",
    ],
    [
      "One.\n\nTwo <Event when='x'> three.\n\nFour.",
      "3: <Event> is not closed where it should be. | Write </Event> on a line of its own after what it holds.",
    ],
    [
      "One.\n\n</Event>",
      "3: A component ends here that has not begun. | Delete the closing tag, or open the component before it.",
    ],
    ...["a <- b", "<!-- a comment -->", "see <https://example.org/>", "a {b", "5 <6"].map(
      (text): Case => [
        `One.\n\n${text}`,
        "3: A < or { stands here that begins no component. | Write \\< or \\{ in text, [words](https://…) for a link, {/* … */} for a comment.",
      ],
    ),
    [
      "One.\n\n{1 +}",
      "3: An article cannot run code. | Write \\{ for a brace, and begin no line with import or export.",
    ],
  ]);
});
