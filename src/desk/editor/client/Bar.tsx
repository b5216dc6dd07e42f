import { useRef } from "preact/hooks";
import type { Session } from "./session.ts";

interface Props {
  session: Session;
  resolve(): void;
  children?: preact.ComponentChildren;
}

const words = {
  saved: "Saved",
  unsaved: "Not saved",
  saving: "Saving…",
  failed: "Not saved",
} as const;

/** What is written here, whether it is saved, and what can be done with it. */
export function Bar({ session, resolve, children }: Props) {
  const { saving, conflict, message, view } = session;
  const save = useRef<HTMLButtonElement>(null);
  const discard = () => {
    session.discard();
    // The button that had the focus goes.
    save.current?.focus();
  };
  const title = String(
    session.at(["headline"]) ?? session.at(["title"]) ?? session.at(["name"]) ?? "",
  );
  return (
    <header class="bar">
      <p class="home">
        <a href={`${view.base}/desk/`}>The desk</a>
      </p>
      <div class="what">
        <h1>{title || view.id}</h1>
        <p class="soft">{view.file}</p>
      </div>
      <div class="state">
        <p class={saving}>
          <b>{conflict ? "Changed elsewhere" : words[saving]}</b>
        </p>
        <p class="message" role="status">
          {message}
        </p>
      </div>
      <div class="actions">
        {conflict && (
          <button type="button" class="main" onClick={resolve}>
            Compare
          </button>
        )}
        {saving === "unsaved" && !conflict && (
          <button type="button" onClick={discard}>
            Discard
          </button>
        )}
        {!conflict && (
          <button
            ref={save}
            type="button"
            class="main"
            aria-keyshortcuts="Control+S Meta+S"
            onClick={() => void session.save()}
          >
            Save
          </button>
        )}
        {children}
      </div>
    </header>
  );
}
