import assert from "node:assert/strict";
import { EditorSelection, EditorState } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { test } from "node:test";
import { block, wrap } from "./insertions.ts";

/** A text after an action, with the cursor where “|” is, or with what is between two of them selected. */
function after(marked: string, act: (view: EditorView) => void): string {
  const [from, to] = [marked.indexOf("|"), marked.lastIndexOf("|")];
  let state = EditorState.create({
    doc: marked.replaceAll("|", ""),
    selection: EditorSelection.single(from, Math.max(from, to - 1)),
  });
  // A view needs a browser; only these parts of it are used.
  const view = {
    get state() {
      return state;
    },
    dispatch: (change: object) => (state = state.update(change).state),
    focus() {},
  } as unknown as EditorView;
  act(view);
  return state.doc.toString();
}

const inserted = (marked: string) => after(marked, (view) => block(view, "BLOCK"));

test("a block has one empty line on both sides", () => {
  assert.equal(inserted("one|\n\ntwo\n"), "one\n\nBLOCK\n\ntwo\n");
  assert.equal(inserted("one\n|\ntwo\n"), "one\n\nBLOCK\n\ntwo\n");
  assert.equal(inserted("one\n\n|\n\ntwo\n"), "one\n\nBLOCK\n\ntwo\n");
  assert.equal(inserted("one|"), "one\n\nBLOCK\n");
  assert.equal(inserted("one\n\n|"), "one\n\nBLOCK\n");
  assert.equal(inserted("|"), "BLOCK\n");
  assert.equal(inserted("o|ne\nmore\n\ntwo"), "one\nmore\n\nBLOCK\n\ntwo");
});

test("marks leave blanks outside", () => {
  const bold = (marked: string) => after(marked, (view) => wrap(view, "**", "**", "words"));
  assert.equal(bold("he| said |so"), "he **said** so");
  assert.equal(bold("|said|"), "**said**");
  assert.equal(bold("he |said"), "he **words**said");
});
