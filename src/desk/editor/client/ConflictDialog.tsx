import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "preact/hooks";
import type { Session } from "./session.ts";
import { theme } from "./text/theme.ts";
import { useModal } from "./use-modal.ts";

/** Both versions of a file, to choose from or to merge. */
export function ConflictDialog({ session, close }: { session: Session; close(): void }) {
  const dialog = useModal();
  const place = useRef<HTMLDivElement>(null);
  const merge = useRef<MergeView>(null);
  const { conflict } = session;
  const isGone = conflict?.version === null;
  useEffect(() => {
    if (!place.current || !conflict) return undefined;
    const named = (name: string) => EditorView.contentAttributes.of({ "aria-label": name });
    const shared = [theme, EditorView.lineWrapping];
    merge.current = new MergeView({
      parent: place.current,
      a: {
        doc: conflict.text,
        extensions: [...shared, named("The file"), EditorState.readOnly.of(true)],
      },
      b: { doc: session.text, extensions: [...shared, named("Your version")] },
      revertControls: "a-to-b",
      renderRevertControl: () => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = "Use →";
        button.ariaLabel = "Use this passage of the file";
        return button;
      },
      collapseUnchanged: { margin: 2 },
    });
    return () => merge.current?.destroy();
  }, []);
  const leave = () => {
    session.forget();
    location.href = `${session.view.base}/desk/`;
  };
  const resolve = (text: string | undefined) => {
    if (text !== undefined) void session.resolve(text);
    close();
  };
  return (
    <dialog ref={dialog} class="conflict" aria-labelledby="conflict-title" onClose={close}>
      <h2 id="conflict-title">
        The file was {isGone ? "renamed or deleted" : "changed"} elsewhere
      </h2>
      <p class="help">
        {isGone
          ? "It is not there any more. If it has another name now, write there. On the right is what you have."
          : "Nothing was overwritten. On the left is the file, on the right what you wrote. Take over passages of the file, or change your version here."}
      </p>
      <p class="sides" aria-hidden="true">
        <b>The file</b>
        <b>Your version</b>
      </p>
      <div class="merge" ref={place} />
      <p class="buttons">
        <button
          class="main"
          type="button"
          onClick={() => resolve(merge.current?.b.state.doc.toString())}
        >
          {isGone ? "Write it again under its old name" : "Save the right side"}
        </button>
        {isGone ? (
          <button type="button" onClick={leave}>
            Leave it, to the desk
          </button>
        ) : (
          <button type="button" onClick={() => resolve(conflict?.text)}>
            Keep the file as it is
          </button>
        )}
        <button type="button" onClick={() => dialog.current?.close()}>
          Decide later
        </button>
      </p>
    </dialog>
  );
}
