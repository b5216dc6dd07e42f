/** The editor of Markdown. */
import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { lintKeymap } from "@codemirror/lint";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import type { Session } from "../session.ts";
import { completions } from "./completions.ts";
import { problemMarks } from "./marks.ts";
import { theme } from "./theme.ts";

/**
 * An editor in an element, for the text of a session.
 * @param more what the page adds: shortcuts, pictures that are dropped
 */
export function markdownView(parent: Element, session: Session, more: Extension): EditorView {
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: session.parts.body,
      extensions: [
        more,
        history(),
        drawSelection(),
        closeBrackets(),
        completions(session),
        problemMarks,
        markdown({ base: markdownLanguage, completeHTMLTags: false, pasteURLAsLink: true }),
        EditorView.lineWrapping,
        // Tab leaves the text, as everywhere in a page.
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.contentAttributes.of({
          "aria-label": "Text",
          id: "text",
          lang: session.view.language,
          spellcheck: "true",
          autocapitalize: "sentences",
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) session.writeBody(update.state.doc.toString());
        }),
        theme,
      ],
    }),
  });
}

/** Shows another text, as one change that can be undone. */
export function showText(view: EditorView, text: string): void {
  const old = view.state.doc.toString();
  if (old === text) return;
  view.dispatch({ changes: { from: 0, to: old.length, insert: text } });
}
