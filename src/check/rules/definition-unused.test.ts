import { testRule } from "./cases.fixture.ts";

const written = (text: string) => ({ text });

await testRule("definition-unused", {
  finds: [
    [
      "a note that nothing refers to",
      written("Words.\n\n[^9]: A note."),
      "[^9]",
      /refers to \[\^9\]/,
    ],
    [
      "one with the name of a link",
      written("See [law].\n\n[law]: https://a.example/\n\n[^law]: A note."),
      "[^law]",
      /\[\^law\]/,
    ],
    [
      "an address that nothing refers to",
      written("Words.\n\n[Law]: https://a.example/"),
      "[Law]",
      /refers to \[Law\]/,
    ],
    [
      "a citation that nothing refers to",
      written("Words.\n\n[r]: source:reuters"),
      "[r]",
      /refers to \[r\]/,
    ],
    [
      "a note that only itself refers to",
      written("Words.\n\n[^9]: A note.[^9]"),
      "[^9]",
      /refers to \[\^9\]/,
    ],
    [
      "a second note of a name",
      written("Words.[^1]\n\n[^1]: One.\n\n[^1]: Two."),
      "Two",
      /defined before, so this note/,
    ],
    [
      "a second address of a name",
      written("See [a].\n\n[a]: https://a.example/\n[a]: https://b.example/"),
      "b.example",
      /defined before, so this address/,
    ],
  ],
  leaves: [
    [
      "notes and addresses in use",
      written(
        "Words[^1] [a][b] [C] [d][].\n\n[^1]: One, see [^2].\n\n[^2]: Two.\n\n[b]: https://a.example/\n[c]: /about/\n[D]: source:ap",
      ),
    ],
  ],
});
