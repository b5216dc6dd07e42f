import { useState } from "preact/hooks";
import type { Choice } from "../../choices.ts";
import { Combobox, isAddress } from "./fields/Combobox.tsx";
import { sourcesOf } from "./fields/choices.ts";
import type { Session } from "./session.ts";
import type { Question } from "./text/tools.ts";
import { useModal } from "./use-modal.ts";

export interface Asked {
  question: Question;
  answer(values: Record<string, string> | undefined): void;
}

/** A few questions in a dialog. */
export function AskDialog({ session, asked }: { session: Session; asked: Asked }) {
  const dialog = useModal();
  const { title, help, inputs, submit } = asked.question;
  const [values, setValues] = useState<Record<string, string>>(
    Object.fromEntries(inputs.map(({ key, value = "" }) => [key, value])),
  );
  const set = (key: string, value: string) => setValues((old) => ({ ...old, [key]: value }));
  const isComplete = inputs.every(({ key, required }) => !required || values[key]?.trim());
  return (
    <dialog
      ref={dialog}
      class="ask"
      aria-labelledby="ask-title"
      onClose={() => asked.answer(undefined)}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete) asked.answer(values);
        }}
      >
        <h2 id="ask-title">{title}</h2>
        <p class="help" id="ask-help">
          {help}
        </p>
        {inputs.map(({ key, label, choices, required = false }) => (
          <div class="field" key={key}>
            <div class="name">
              <label for={`ask-${key}`}>{label}</label>
              {!required && <span class="soft"> optional</span>}
            </div>
            {choices ? (
              <Combobox
                id={`ask-${key}`}
                describedBy="ask-help"
                invalid={false}
                required={required}
                value={values[key] ?? ""}
                choices={choices === "sources" ? sourcesOf(session) : disputesOf(session)}
                addNew={choices === "sources" ? (words) => Promise.resolve(words) : undefined}
                canAdd={isAddress}
                choose={(chosen) => set(key, chosen)}
              />
            ) : (
              <textarea
                id={`ask-${key}`}
                rows={key === "words" ? 3 : 1}
                value={values[key]}
                required={required}
                onInput={(event) => set(key, event.currentTarget.value)}
              />
            )}
          </div>
        ))}
        <p class="buttons">
          <button class="main" type="submit" aria-disabled={!isComplete}>
            {submit}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  );
}

function disputesOf(session: Session): Choice[] {
  const entries = (session.at(["disputes"]) ?? []) as { id?: string; question?: string }[];
  return entries.flatMap(({ id, question = "" }) => (id ? [{ id, name: question }] : []));
}
