import { useState } from "preact/hooks";
import { plural } from "#newsroom/plural.ts";
import type { Versions } from "../../../versions/version-actions.ts";
import { ApiError } from "../api.ts";
import type { Session } from "../session.ts";

interface Props {
  session: Session;
  known: Versions;
  /** Asks what git knows now. */
  update(): Promise<void>;
}

/** Commits the files of the article, and sends them where others get them. */
export function HandIn({ session, known, update }: Props) {
  const { changes, author, remote } = known;
  const title = String(session.at(["headline"]) ?? session.at(["name"]) ?? session.view.id);
  const isNew = changes.some(({ file, change }) => file === session.view.file && change === "new");
  const [message, setMessage] = useState(`${isNew ? "Add" : "Edit"} “${title}”`);
  const [sends, setSends] = useState(false);
  const [wrong, setWrong] = useState("");
  const [isBehind, setBehind] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const isOpen = changes.length > 0 || session.saving !== "saved" || isRunning;
  const unsaved = { file: session.view.file, change: "changed" };
  const waiting = remote?.ahead ?? 0;

  const run = async (action: string, input: object, done: string) => {
    try {
      await session.call(action, input);
      setWrong("");
      setBehind(false);
      session.say(done);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setWrong(error.message);
      setBehind(error.status === 409 && action !== "catch-up");
    }
    await update();
  };
  const handIn = async () => {
    if (message.trim() === "" || isRunning) return;
    setRunning(true);
    if (await session.save()) {
      const { file } = session.view;
      const input = { file, version: session.version, message, push: sends };
      await run("hand-in", input, sends ? "Handed in and sent." : "Handed in.");
    } else setWrong(session.message);
    setRunning(false);
  };
  const send = () => run("send", {}, "Sent.");
  return (
    <section aria-labelledby="hand-in-title">
      <h3 id="hand-in-title">Hand in</h3>
      {!isOpen ? (
        <p class="soft">Everything of it is handed in.</p>
      ) : (
        <>
          <ul class="own-files">
            {(changes.length > 0 ? changes : [unsaved]).map(({ file, change }) => (
              <li>
                {file} <span class="soft">{change}</span>
              </li>
            ))}
          </ul>
          <div class="field">
            <div class="name">
              <label for="hand-in-message">Message</label>
            </div>
            <textarea
              id="hand-in-message"
              rows={2}
              value={message}
              aria-describedby="hand-in-help"
              onInput={(event) => setMessage(event.currentTarget.value)}
            />
            <p class="help" id="hand-in-help">
              {author
                ? `Signed ${author}. Only these files are committed.`
                : "Git does not know your name yet."}
            </p>
          </div>
          {remote && (
            <label class="tick">
              <input
                type="checkbox"
                checked={sends}
                onChange={(event) => setSends(event.currentTarget.checked)}
              />
              Send it to {remote.name}, branch {remote.branch}
              {waiting > 0 && `, with ${plural(waiting, "earlier commit")}`}
            </label>
          )}
        </>
      )}
      <p class="wrong" role="alert">
        {wrong}
      </p>
      <p class="buttons">
        {isOpen && (
          <button
            type="button"
            class="main"
            aria-disabled={message.trim() === "" || isRunning}
            onClick={() => void handIn()}
          >
            Hand in
          </button>
        )}
        {remote && changes.length === 0 && remote.ahead !== 0 && (
          <button type="button" class="main" onClick={() => void send()}>
            Send {waiting > 0 ? plural(waiting, "commit") : "the branch"} to {remote.name}
          </button>
        )}
        {isBehind && (
          <button
            type="button"
            onClick={() =>
              void run("catch-up", {}, "The work of others is here now. Yours can be sent.")
            }
          >
            Get the work of others
          </button>
        )}
      </p>
    </section>
  );
}
