import assert from "node:assert/strict";
import { test } from "node:test";
import { EditHistory } from "./edit-history.ts";

const yaml = (words: string) => ({ yaml: words });
const now = (words: string) => ({ yaml: words, text: `${words} and the text` });

test("typing in one field is undone at once, and a new edit ends what can be redone", () => {
  const history = new EditHistory();
  history.note(yaml(""), "set headline");
  history.note(yaml("B"), "set headline");
  history.note(yaml("Bridge"), "set deck");
  assert.deepEqual(history.undo(now("Bridge, deck")), yaml("Bridge"));
  assert.deepEqual(history.undo(now("Bridge")), yaml(""));
  assert.equal(history.undo(now("")), undefined);
  assert.deepEqual(history.redo(now("")), yaml("Bridge"));
  history.note(yaml("Bridge"), "set kicker");
  assert.equal(history.canRedo, false);
  assert.deepEqual(history.undo(now("Bridge, kicker")), yaml("Bridge"));
});

test("a text that was replaced as a whole comes back as a whole", () => {
  const history = new EditHistory();
  history.note(yaml("a"), "set headline");
  history.note({ text: "b and the text" }, "replace");
  assert.deepEqual(history.undo(now("c")), { text: "b and the text" });
  assert.deepEqual(history.redo(now("b")), { text: "c and the text" });
});
