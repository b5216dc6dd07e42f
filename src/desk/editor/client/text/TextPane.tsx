import { keymap, type EditorView } from "@codemirror/view";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Session } from "../session.ts";
import { takesPictures } from "./insert-picture.ts";
import { markdownView, showText } from "./markdown-view.ts";
import { showProblems, type Accept } from "./marks.ts";
import { Toolbar } from "./Toolbar.tsx";
import { shortcutsOf, toolsFor, type AskWords } from "./tools.ts";

interface Props {
  session: Session;
  accept: Accept;
  ask: AskWords;
  /** Gives the editor to the page, for links to a line. */
  opened(view: EditorView): void;
}

/** The text, with what can be put into it. */
export function TextPane({ session, accept, ask, opened }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<EditorView>();
  const tools = toolsFor(session, ask);
  useEffect(() => {
    if (!place.current) return undefined;
    const more = [keymap.of(shortcutsOf(tools)), takesPictures(session, ask)];
    const view = markdownView(place.current, session, more);
    setEditor(view);
    opened(view);
    const stop = session.subscribe((change) => {
      if (change === "replaced") showText(view, session.parts.body);
      if (change === "problems") showProblems(view, session, accept);
    });
    return () => {
      stop();
      view.destroy();
    };
  }, [session]);
  return (
    <div class="text-pane">
      <Toolbar tools={tools} editor={editor} />
      <div class="writing" ref={place} />
    </div>
  );
}
