import assert from "node:assert/strict";
import { EditorSelection, EditorState } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { test } from "node:test";
import { block } from "./insertions.ts";

/** A text after a block was inserted where “|” is. */
function inserted(marked: string): string {
  const at = marked.indexOf("|");
  let state = EditorState.create({
    doc: marked.replace("|", ""),
    selection: EditorSelection.cursor(at),
  });
  // A view needs a browser; only these parts of it are used.
  const view = {
    get state() {
      return state;
    },
    dispatch: (change: object) => (state = state.update(change).state),
    focus() {},
  } as unknown as EditorView;
  block(view, "BLOCK");
  return state.doc.toString();
}

test("a block has one empty line on both sides", () => {
  assert.equal(inserted("one|\n\ntwo\n"), "one\n\nBLOCK\n\ntwo\n");
  assert.equal(inserted("one\n|\ntwo\n"), "one\n\nBLOCK\n\ntwo\n");
  assert.equal(inserted("one\n\n|\n\ntwo\n"), "one\n\nBLOCK\n\ntwo\n");
  assert.equal(inserted("one|"), "one\n\nBLOCK\n");
  assert.equal(inserted("one\n\n|"), "one\n\nBLOCK\n");
  assert.equal(inserted("|"), "BLOCK\n");
  assert.equal(inserted("o|ne\nmore\n\ntwo"), "one\nmore\n\nBLOCK\n\ntwo");
});
