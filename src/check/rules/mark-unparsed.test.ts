import { testRule } from "./cases.fixture.ts";

const written = (text: string, format: "md" | "mdx" = "md") => ({ text, format });

await testRule("mark-unparsed", {
  finds: [
    [
      "a reference without a definition",
      written("By [the law][law] it is."),
      "[the law]",
      /no address for “law”/,
    ],
    [
      "one with an empty label",
      written("By [the law][] it is."),
      "[the law]",
      /no address for “the law”/,
    ],
    [
      "one around a citation",
      written("By [the [AP](source:ap) law][law] it is."),
      "[law]",
      /no address for “law”/,
    ],
    [
      "a picture by reference",
      written("Words.\n\n![A bridge][pic]"),
      "[pic]",
      /no address for “pic”/,
    ],
    ["a mark without a note", written("It is known.[^4]"), "[^4]", /no note “4”/],
    ["one with a word", written("- It is known[^law], they say."), "[^law]", /no note “law”/],
    ["a note without a mark in a table", written("| A |\n| - |\n| b[^x] |"), "[^x]", /no note “x”/],
    [
      "a note in its line",
      written("It is known.^[By most.]"),
      "^[By",
      /“\^\[By most\.\]” is not a note/,
    ],
    [
      "a picture with a space in its name",
      written("![A bridge](./my bridge.jpg)"),
      "my bridge",
      /is not a picture/,
    ],
    [
      "one with a title",
      written('![A bridge](./a new bridge.jpg "Now")'),
      "new bridge",
      /is not a picture/,
    ],
    [
      "a link with a space in its address",
      written("See [them](https://a.example/b c)."),
      "b c",
      /is not a link/,
    ],
    [
      "a citation with a space",
      written("Says [AFP](source: reuters)."),
      "AFP",
      /“\[AFP\]\(source: reuters\)” is not a link/,
    ],
    [
      "a space before a citation",
      written("Says [the BBC] (source:bbc)."),
      "the BBC",
      /space before the parenthesis/,
    ],
    [
      "a line break before a citation",
      written("Says [the BBC]\n(source:bbc)."),
      "the BBC",
      /space before the parenthesis/,
    ],
    [
      "a space before an address",
      written("Says [the BBC] (https://bbc.example/)."),
      "the BBC",
      /space before the parenthesis/,
    ],
    ["a link that is not closed", written("Says [AP](source:ap and more."), "AP", /is not closed/],
    [
      "a citation without a link",
      written("It is so (source:ap)."),
      "source:ap",
      /“source:ap” is not a citation/,
    ],
    ["a citation in the wrong brackets", written("Says [AP][source:ap]."), "AP", /./],
    [
      "quoted words in bold",
      written('He said **"words"**and left.'),
      "words",
      /\*\* of “\*\*"words"\*\*”/,
    ],
    ["quoted words in italics", written("He said *“words”*and left."), "words", /the \* of/],
    ["parentheses in bold", written("He**(not she)**left."), "not she", /\*\*/],
    [
      "a space at the end of bold text",
      written("It is **bold ** text."),
      "bold",
      /\*\* of “\*\*bold \*\*”/,
    ],
    ["a space at the start of it", written("It is ** bold** text."), "bold", /\*\* of/],
    [
      "a space in bold text with a link",
      written("It is **as [AP](source:ap) says ** so."),
      "AP",
      /\*\* of “\*\*as …AP… says \*\*”/,
    ],
    ["a space at the end of italics", written("It is *so * there."), "so", /the \* of/],
    ["underscores", written("It is __bold __ text."), "bold", /the __ of/],
    ["struck text with a space", written("It is ~~gone ~~ here."), "gone", /the ~~ of/],
    ["bold text that does not end", written("**Update: it is open."), "Update", /does not end/],
    ["highlighted text", written("It is ==open== now."), "open", /cannot be highlighted/],
    [
      "a heading without a space",
      written("#Heading\n\nWords."),
      "#Heading",
      /“#Heading” is not a heading/,
    ],
    ["one of more words", written("#What it costs\n\nWords."), "#What", /is not a heading/],
    [
      "one of the second level, below a line",
      written("Words.\n##The way there"),
      "##The",
      /“##The way there” is not a heading/,
    ],
    ["a shortcode of Hugo", written("{{< youtube x >}}"), "youtube", /mark of another system/],
    ["a tag of Jekyll", written("Words.\n\n{% include x %}"), "include", /mark of another system/],
    ["a value of Jekyll", written("See {{ page.title }}."), "page.title", /mark of another system/],
    [
      "a shortcode of WordPress",
      written('[caption id="a"]\n\nWords.'),
      "caption",
      /mark of another system/,
    ],
    ["the end of one", written("Words.[/embed]"), "/embed", /mark of another system/],
    ["an alert of GitHub", written("> [!NOTE]\n> Words."), "!NOTE", /mark of another system/],
    ["a directive", written(":::note\n\nWords."), ":::note", /mark of another system/],
    [
      "a link of a wiki",
      written("See [[The bridge]]."),
      "The bridge",
      /neither a link nor a picture/,
    ],
    ["an id of a heading", written("## A {#id}"), "{#id}", /“\{#id\}”/],
    ["a class of a heading", written("## B\n\n### A {.big}"), "{.big}", /“\{\.big\}”/],
    [
      "attributes of a picture",
      written("See [this](https://a.example/){target=_blank}."),
      "_blank",
      /“\{target=_blank\}”/,
    ],
    ["a table without its line of dashes", written("| A | B |\n| a | b |"), "| A |", /not a table/],
    ["a list without spaces", written("-One\n-Two"), "-One", /not a list/],
    ["a list with bullets", written("• One\n• Two"), "• One", /not a list/],
    ["code that is not closed", written("```\nls\n\nWords."), "```", /not closed/],
    ["in .mdx, too", written("It is **bold ** text.", "mdx"), "bold", /\*\* of/],
    [
      "the line within a paragraph",
      written("One.\nTwo.\nIt is [AFP](source: ap)."),
      "AFP",
      /is not a link/,
    ],
    [
      "the line within a quotation",
      written("> One.\n> It is **so ** there.\n> — Ann"),
      "so **",
      /\*\* of/,
    ],
  ],
  leaves: [
    [
      "brackets in prose",
      written(
        'It is [sic] so […] and [...], "[her] words" [1], [a], [the law] and [2][3]; [emphasis added] (page 4), [sic] (he meant “the”).',
      ),
    ],
    [
      "escaped marks",
      written("\\[the law][law], note\\[^4], \\*\\*bold \\*\\* and \\{{x}}, \\#Heading \\[\\[x]]"),
    ],
    [
      "code",
      written("`**bold ** [a][b] {{ x }}`\n\n```\n#Heading\n{% x %}\n```\n\n    **bold ** text"),
    ],
    [
      "what is understood",
      written(
        '**Bold**, *italic*, __bold__, ~~struck~~, snake_case_name, 2*3, [AP](source:ap), [the law][law], [x](<./a b> "c").\n\n[law]: https://a.example/'.replace(
          ', [x](<./a b> "c")',
          "",
        ),
      ),
    ],
    [
      "asterisks and underscores in prose",
      written(
        "It has 3 * 4 rooms, *nix and *BSD; f**k, s***; prices* in euros**, 5 ** 2; ____ (name); ***\n\n\\* Without tax.",
      ),
    ],
    [
      "hashtags and numbers",
      written("#JeSuisCharlie\n\n#370 is missing.\n\n#Ramadi fell on Sunday.\n\n> #Ramadi"),
    ],
    [
      "braces and colons in prose",
      written("The set {a, b} is small: {x}. :) The source: Reuters. (Source: AP.)"),
    ],
    [
      "lines that begin with a dash",
      written("– One\n– Two\n\n-5 degrees\n-6 degrees\n\n> Yes.\n> -- Ann, to [AP](source:ap)"),
    ],
    ["a line with vertical bars", written("| alone |\n\nEither | or.")],
    [
      "addresses",
      written("See https://a.example/a_b__c/[d]?e=**f and desk_of_all@a.example, a_b_ and _c."),
    ],
    [
      "closed code",
      written("- list\n\n  ```sh\n  ls\n  ```\n\n> ~~~\n> ls\n> ~~~\n\n````\n```\n````"),
    ],
  ],
});
