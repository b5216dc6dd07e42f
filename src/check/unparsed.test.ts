import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseText } from "#markdown/facts.ts";
import { textProblems } from "#markdown/text-problems.ts";
import { unparsedIn } from "./unparsed.ts";
import { writtenBlocks } from "./written.ts";

function unparsed(source: string): string[] {
  const text = { source, tree: parseText(source, "md"), bodyLine: 1 };
  return writtenBlocks(text).flatMap((block) => unparsedIn(block).map(({ right }) => right));
}

describe("what a warning says to write is understood", () => {
  const cases: [written: string, advised: string][] = [
    ["![A bridge](./my bridge.jpg)", "![A bridge](<./my bridge.jpg>)"],
    ['![A bridge](./my bridge.jpg "May")', '![A bridge](<./my bridge.jpg> "May")'],
    ["[the BBC] (source:bbc)", "[the BBC](source:bbc)"],
    ["[the BBC] (https://bbc.example/)", "[the BBC](https://bbc.example/)"],
    ["[AFP](source: reuters)", "[AFP](source:reuters)"],
    ["[a map](/a map.pdf)", "[a map](/a%20map.pdf)"],
    ["[AP][source:ap]", "[AP](source:ap)"],
    ["[AP](source:ap", "[AP](source:ap)"],
    ["It is **bold ** text", "**bold**"],
    ["It is _so _ there", "_so_"],
    ["~~gone ~~", "~~gone~~"],
    ['He said **"words"**and', '"**words**"'],
    ["He**(not she)**left", "(**not she**)"],
    ["##Heading", "## Heading"],
    ["#What it costs", "## What it costs"],
  ];
  for (const [written, advised] of cases) {
    test(written, () => {
      const [right = "", ...more] = unparsed(written);
      assert.deepEqual(more, []);
      assert.ok(right.startsWith(`Write ${advised}`), right);
      assert.deepEqual(unparsed(advised), []);
      assert.deepEqual(textProblems(parseText(advised, "md")), []);
    });
  }
});
