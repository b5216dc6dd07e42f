import { useMemo, useState } from "preact/hooks";
import type { EntryKindName } from "../edit-view.ts";
import { ApiError } from "./api.ts";
import { EntryDraft } from "./entry-draft.ts";
import { Fields } from "./fields/Fields.tsx";
import type { FieldStore } from "./field-store.ts";
import { Store } from "./use-session.ts";
import { useModal } from "./use-modal.ts";

export interface AskedEntry {
  kind: EntryKindName;
  words: string;
  /** How articles refer to the new entry, and its id; undefined if it was not added. */
  answer(reference: string | undefined, id?: string): void;
}

/** Adds an entry to a registry, without leaving the article. */
export function AddEntryDialog({ store, asked }: { store: FieldStore; asked: AskedEntry }) {
  const dialog = useModal();
  const [, setCount] = useState(0);
  const [wrong, setWrong] = useState("");
  const draft = useMemo(
    () => new EntryDraft(store, asked.kind, asked.words, () => setCount((count) => count + 1)),
    [asked],
  );
  const { one } = store.view.entryKinds[asked.kind];
  const save = async () => {
    try {
      if (!(await draft.save())) return setWrong("Some fields are not right yet.");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return setWrong(
        error.status === 409 ? `There already is ${draft.file}. Use another id.` : error.message,
      );
    }
    const reference = asked.kind === "sections" ? draft.name : draft.id;
    if (asked.kind !== "pages")
      store.view.choices[asked.kind].push({ id: reference, name: draft.name });
    const address = draft.at(["address"]);
    if (asked.kind === "outlets" && typeof address === "string")
      store.view.outletAddresses[draft.id] = address;
    store.say(`${draft.name} was added.`);
    return asked.answer(reference, draft.id);
  };
  return (
    <dialog ref={dialog} aria-labelledby="entry-title" onClose={() => asked.answer(undefined)}>
      <form
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2 id="entry-title">A new {one}</h2>
        <Store.Provider value={draft}>
          <Fields fields={draft.fields} />
        </Store.Provider>
        <div class="field">
          <div class="name">
            <label for="entry-id">Id</label>
          </div>
          <input
            id="entry-id"
            type="text"
            value={draft.id}
            aria-describedby="entry-id-help"
            onInput={(event) => {
              draft.id = event.currentTarget.value;
            }}
          />
          <p class="help" id="entry-id-help">
            Its part of addresses: lowercase letters, digits and hyphens.
          </p>
        </div>
        <p class="wrong" role="alert">
          {wrong}
        </p>
        <p class="buttons">
          <button class="main" type="submit">
            Add
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  );
}
