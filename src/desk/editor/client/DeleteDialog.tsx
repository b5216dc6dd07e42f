import { useEffect, useState } from "preact/hooks";
import { plural } from "#newsroom/plural.ts";
import type { Uses } from "../../write/remove-actions.ts";
import { ApiError } from "./api.ts";
import type { Session } from "./session.ts";
import { useModal } from "./use-modal.ts";

/** Asks whether the file is to be deleted, or says what still needs it. */
export function DeleteDialog({ session, close }: { session: Session; close(): void }) {
  const dialog = useModal();
  const [found, setFound] = useState<Uses>();
  const [wrong, setWrong] = useState("");
  const { file, base, kind } = session.view;
  const guarded = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setWrong(error.message);
    }
  };
  useEffect(() => {
    void guarded(async () => setFound(await session.call<Uses>("uses", { file })));
  }, []);
  const remove = () =>
    guarded(async () => {
      await session.remove();
      location.href = `${base}/desk/${kind.one === "article" ? "" : "entries/"}`;
    });
  const uses = found?.uses ?? [];
  const address = found?.address;
  const isFree = found !== undefined && uses.length === 0 && address === undefined;
  return (
    <dialog ref={dialog} aria-labelledby="delete-title" onClose={close}>
      <h2 id="delete-title">Delete the {kind.one}</h2>
      {isFree && (
        <p class="help">
          Nothing needs it. {[file, ...found.pictures].join(", ")}{" "}
          {found.pictures.length > 0 ? "are" : "is"} removed from this computer.
        </p>
      )}
      {uses.length > 0 && (
        <>
          <p class="help">
            It cannot be deleted: {plural(uses.length, "article needs", "articles need")} it. Change
            them first.
          </p>
          <ol class="missing">
            {uses.map(({ id, headline }) => (
              <li>
                <a href={`${base}/desk/${id}/edit/`}>{headline}</a>
              </li>
            ))}
          </ol>
        </>
      )}
      {uses.length === 0 && address !== undefined && (
        <p class="help">
          Readers know its page, {address}.{" "}
          {kind.one === "article"
            ? "Withdraw the article: its address then says why."
            : `Enter ${address} under “Formerly” of what takes its place; then its address leads there.`}
        </p>
      )}
      <p class="wrong" role="alert">
        {wrong}
      </p>
      <p class="buttons">
        {isFree && (
          <button type="button" class="main" onClick={() => void remove()}>
            Delete
          </button>
        )}
        <button type="button" onClick={() => dialog.current?.close()}>
          {isFree ? "Cancel" : "Close"}
        </button>
      </p>
    </dialog>
  );
}
