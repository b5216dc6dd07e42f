import assert from "node:assert/strict";
import { test } from "node:test";
import { EditHistory } from "./edit-history.ts";

test("typing in one field is undone at once, and a new edit ends what can be redone", () => {
  const history = new EditHistory();
  history.note("", "set headline");
  history.note("B", "set headline");
  history.note("Bridge", "set deck");
  assert.equal(history.undo("Bridge, deck"), "Bridge");
  assert.equal(history.undo("Bridge"), "");
  assert.equal(history.undo(""), undefined);
  assert.equal(history.redo(""), "Bridge");
  history.note("Bridge", "set kicker");
  assert.equal(history.canRedo, false);
  assert.equal(history.undo("Bridge, kicker"), "Bridge");
});
