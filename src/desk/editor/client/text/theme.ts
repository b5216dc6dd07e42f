import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The text in the paper's own type. Marks of Markdown are quiet; what leads to an outlet is blue, as on the page. */
const highlighting = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  {
    tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName],
    color: "var(--soft)",
  },
  { tag: tags.url, color: "var(--pencil)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
  {
    tag: tags.monospace,
    fontFamily: "ui-monospace, Menlo, Consolas, monospace",
    fontSize: "0.9em",
  },
]);

const look = EditorView.theme({
  "&": { fontSize: "var(--t1)", color: "var(--ink)", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--serif)", lineHeight: "1.5", overflow: "visible" },
  ".cm-content": { caretColor: "var(--pencil)", padding: "var(--s4) 0 var(--s7)" },
  ".cm-line": { padding: "0" },
  ".cm-cursor": { borderLeftColor: "var(--pencil)", borderLeftWidth: "2px" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--pencil) 22%, transparent) !important",
  },
  ".cm-panels, .cm-tooltip": {
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
    border: "1px solid var(--ink)",
    borderRadius: "0",
  },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "var(--sans)", fontSize: "var(--t0)" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "0.25rem 0.5rem", lineHeight: "1.4" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    background: "var(--ink)",
    color: "var(--paper)",
  },
  ".cm-completionDetail": { fontStyle: "normal", marginInlineStart: "0.75em", opacity: "0.85" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-diagnostic": {
    font: "400 var(--t0)/1.4 var(--sans)",
    padding: "0.5rem 0.75rem",
    border: "0",
    maxInlineSize: "26rem",
  },
  ".cm-diagnosticAction": {
    font: "600 var(--t0)/1.4 var(--sans)",
    background: "none",
    color: "inherit",
    border: "1px solid",
    borderRadius: "0",
    padding: "0.125rem 0.5rem",
    margin: "0.375rem 0.5rem 0 0",
    display: "block",
  },
  ".cm-lintRange": {
    backgroundImage: "none !important",
    textDecorationLine: "underline",
    textDecorationSkipInk: "none",
    textUnderlineOffset: "0.22em",
    textDecorationThickness: "2px",
    paddingBlockEnd: "0",
  },
  ".cm-lintRange-error": { textDecorationStyle: "solid", textDecorationColor: "var(--ink)" },
  ".cm-lintRange-warning": { textDecorationStyle: "dotted", textDecorationColor: "var(--ink)" },
});

export const theme = [look, syntaxHighlighting(highlighting)];
