/** The tools above the text, each with its shortcut. */
import type { EditorView, KeyBinding } from "@codemirror/view";
import type { Session } from "../session.ts";
import { citeSource, nameOfOutlet, openSource } from "./cite-source.ts";
import { choosePicture } from "./insert-picture.ts";
import { block, footnote, heading, table, wrap } from "./insertions.ts";

/** A choice among sources, or the address of a piece that is not one yet; undefined if it was canceled. */
export type AskWords = (question: Question) => Promise<Record<string, string> | undefined>;

export interface Question {
  title: string;
  help: string;
  inputs: {
    key: string;
    label: string;
    value?: string;
    /** What can be chosen; anything else can be typed, too. */
    choices?: "sources" | "disputes";
    required?: boolean;
  }[];
  submit: string;
}

export interface Tool {
  name: string;
  /** As CodeMirror writes it: `Mod-k`. */
  shortcut?: string;
  run(view: EditorView): void;
}

export function toolsFor(session: Session, ask: AskWords): Tool[] {
  return [
    {
      name: "Cite",
      shortcut: "Mod-Shift-c",
      run: (view) => void cite(view, session, ask),
    },
    {
      name: "Quotation",
      shortcut: "Mod-Shift-q",
      run: (view) => void quote(view, session, ask),
    },
    { name: "Dispute", run: (view) => void dispute(view, ask) },
    { name: "Heading", shortcut: "Mod-Alt-2", run: heading },
    { name: "Bold", shortcut: "Mod-b", run: (view) => wrap(view, "**", "**", "words") },
    { name: "Italic", shortcut: "Mod-i", run: (view) => wrap(view, "*", "*", "words") },
    { name: "Link", shortcut: "Mod-k", run: (view) => wrap(view, "[", "](https://)", "words") },
    { name: "Table", run: (view) => block(view, table, "Name") },
    { name: "Picture", run: (view) => choosePicture(view, session, ask) },
    { name: "Footnote", shortcut: "Mod-Alt-f", run: footnote },
  ];
}

export function shortcutsOf(tools: readonly Tool[]): KeyBinding[] {
  return tools.flatMap(({ shortcut, run }) =>
    shortcut ? [{ key: shortcut, run: (view) => (run(view), true), preventDefault: true }] : [],
  );
}

const sourceInput = {
  key: "source",
  label: "Source, or the address of a piece",
  choices: "sources",
  required: true,
} as const;

async function cite(view: EditorView, session: Session, ask: AskWords): Promise<void> {
  const { from, to } = view.state.selection.main;
  const selected = view.state.sliceDoc(from, to);
  const answer = await ask({
    title: "Cite a source",
    help: "Choose a source of this article. The address of another piece becomes a source.",
    inputs: [sourceInput],
    submit: "Cite",
  });
  const id = answer?.["source"] && openSource(session, answer["source"]);
  if (id) wrap(view, "[", `](source:${id})`, selected || nameOfOutlet(session, id));
  view.focus();
}

async function quote(view: EditorView, session: Session, ask: AskWords): Promise<void> {
  const { from, to } = view.state.selection.main;
  const answer = await ask({
    title: "A quotation",
    help: "The words as they were said, who said them, and the source that has them.",
    inputs: [
      { key: "words", label: "Words", value: view.state.sliceDoc(from, to), required: true },
      { key: "speaker", label: "Speaker, with their role" },
      sourceInput,
    ],
    submit: "Insert",
  });
  const { words = "", speaker = "", source = "" } = answer ?? {};
  const id = source && openSource(session, source);
  if (id) {
    if (from !== to) view.dispatch({ changes: { from, to } });
    const who = [speaker, citeSource(session, id)].filter(Boolean).join(", to ");
    block(view, `> ${words.replaceAll("\n", "\n> ")}\n> — ${who}`);
  }
  view.focus();
}

async function dispute(view: EditorView, ask: AskWords): Promise<void> {
  const answer = await ask({
    title: "Link to a dispute",
    help: "Choose a dispute of this article. Disputes are among the fields.",
    inputs: [{ key: "dispute", label: "Dispute", choices: "disputes", required: true }],
    submit: "Link",
  });
  const id = answer?.["dispute"];
  if (id) wrap(view, "[", `](#${id})`, "the accounts differ");
  view.focus();
}
