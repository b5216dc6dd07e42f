import type { Edit } from "../../yaml/edit.ts";
import { idFrom } from "../entry-draft.ts";
import type { Session } from "../session.ts";
import type { AskWords } from "../text/tools.ts";
import { called, nameIn, noting, withdrawing, type State, type Target } from "./publishing.ts";

interface Props {
  session: Session;
  state: State;
  ask: AskWords;
  /** Asks whether the file is to be deleted. */
  remove(): void;
  act(edits: readonly Edit[], done: string, target?: Target): Promise<void>;
}

/** What can happen to an article that has an address: corrections, updates, another name, the end of it. */
export function AfterPublishing({ session, state, ask, remove, act }: Props) {
  const note = async (list: "corrections" | "updates", title: string, help: string) => {
    const answer = await ask({
      title,
      help,
      inputs: [{ key: "note", label: "Note for readers", required: true }],
      submit: "Save it",
    });
    const text = answer?.["note"]?.trim();
    if (text) await act(noting(session, list, text), "The next build shows the note on the page.");
  };
  const withdraw = async () => {
    const answer = await ask({
      title: "Withdraw the article",
      help: "The next build takes it out of lists and feeds. Its address stays, and says why.",
      inputs: [{ key: "reason", label: "Reason for readers", required: true }],
      submit: "Withdraw",
    });
    const reason = answer?.["reason"]?.trim();
    if (reason)
      await act(withdrawing(session, reason), "The next build replaces the page with the reason.");
  };
  const rename = async () => {
    const slug = nameIn(session.view.id);
    const { isOut } = session.view.address ?? {};
    const answer = await ask({
      title: "Rename the article",
      help: isOut
        ? "The old address stays under “formerly”, and leads to the new one."
        : "It was never published, so that nobody knows the old address.",
      inputs: [{ key: "slug", label: "Last part of the address", value: slug, required: true }],
      submit: "Rename",
    });
    const name = idFrom(answer?.["slug"] ?? "");
    if (name !== "" && name !== slug)
      await act([], "It has another address.", called(session, name));
  };
  const isOut = state === "published";
  return (
    <section aria-labelledby="after-title">
      <h3 id="after-title">{isOut ? "What readers see there" : "Address"}</h3>
      <p class="buttons">
        {isOut && (
          <>
            <button
              type="button"
              onClick={() =>
                void note(
                  "corrections",
                  "A correction",
                  "What was wrong, and what is right. Correct the text, too. The next build shows the note on the page, in feeds and under Corrections.",
                )
              }
            >
              Correct…
            </button>
            <button
              type="button"
              onClick={() =>
                void note(
                  "updates",
                  "An update",
                  "What is new. The next build shows the note on the page, and feeds show the article as updated.",
                )
              }
            >
              Update…
            </button>
            <button type="button" onClick={() => void withdraw()}>
              Withdraw…
            </button>
          </>
        )}
        <button type="button" onClick={() => void rename()}>
          Rename…
        </button>
        {(state === "draft" || state === "ready") && (
          <button type="button" onClick={remove}>
            Delete…
          </button>
        )}
      </p>
    </section>
  );
}
