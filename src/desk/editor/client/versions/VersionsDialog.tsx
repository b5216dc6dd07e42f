import { useEffect, useState } from "preact/hooks";
import type { FileVersion } from "../../../versions/history.ts";
import type { Versions } from "../../../versions/version-actions.ts";
import { ApiError } from "../api.ts";
import type { Session } from "../session.ts";
import { HandIn } from "./HandIn.tsx";
import { WordDiff } from "./WordDiff.tsx";
import { useModal } from "../use-modal.ts";

interface Chosen extends FileVersion {
  text: string;
  /** The text before it; empty for the first version. */
  before: string;
}

/** What git knows about the file: what is handed in, and how it was before. */
export function VersionsDialog({ session, close }: { session: Session; close(): void }) {
  const dialog = useModal();
  const [known, setKnown] = useState<Versions | "none">();
  const [chosen, setChosen] = useState<Chosen>();
  const [withNow, setWithNow] = useState(false);
  const [wrong, setWrong] = useState("");
  const { file, language, timeZone } = session.view;

  const guarded = async (act: () => Promise<void>) => {
    try {
      await act();
      setWrong("");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setWrong(error.message);
    }
  };
  const update = () =>
    guarded(async () => {
      const answer = await session.call<Partial<Versions>>("versions", { file });
      setKnown(answer.versions ? (answer as Versions) : "none");
    });
  const choose = (versions: readonly FileVersion[], index: number) =>
    guarded(async () => {
      const [version, earlier] = [versions[index], versions[index + 1]];
      if (!version) return;
      // Nobody should take the one that was shown before.
      setChosen(undefined);
      const read = async ({ file: name, hash }: FileVersion) =>
        (await session.call<{ text: string }>("version", { file: name, hash })).text;
      const [text, before] = await Promise.all([read(version), earlier ? read(earlier) : ""]);
      setChosen({ ...version, text, before });
    });
  // Drafts are saved by themselves, also while the dialog is open.
  useEffect(() => void update(), [session.version]);

  const dates = new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  });
  const compared = (words: string, value: boolean) => (
    <button type="button" aria-pressed={withNow === value} onClick={() => setWithNow(value)}>
      {words}
    </button>
  );
  const versions = known && known !== "none" ? known.versions : [];
  return (
    <dialog ref={dialog} class="versions" aria-labelledby="versions-title" onClose={close}>
      <h2 id="versions-title">Versions</h2>
      <p class="wrong" role="alert">
        {wrong}
      </p>
      {known === "none" && (
        <p>Git does not answer on this computer, or knows no repository here.</p>
      )}
      {known && known !== "none" && <HandIn {...{ session, known, update }} />}
      <section aria-labelledby="earlier-title">
        <h3 id="earlier-title">Earlier versions</h3>
        {known && versions.length === 0 && <p class="soft">None was handed in.</p>}
        <div class="looking-back">
          <ol class="version-list">
            {versions.map((version, index) => (
              <li>
                <button
                  type="button"
                  aria-pressed={chosen?.hash === version.hash}
                  onClick={() => void choose(versions, index)}
                >
                  <time datetime={version.at}>{dates.format(new Date(version.at))}</time>{" "}
                  <b>{version.subject}</b> <span class="soft">{version.author}</span>
                </button>
              </li>
            ))}
          </ol>
          {chosen && (
            <div class="version">
              <p class="page-tools" role="group" aria-label="Shown">
                {compared("What it changed", false)}
                {compared("Compared with now", true)}
                <button
                  type="button"
                  class="take"
                  onClick={() => {
                    session.replace(chosen.text);
                    session.say("This is the earlier version. Save it to keep it.");
                    dialog.current?.close();
                  }}
                >
                  Take this version
                </button>
              </p>
              {withNow ? (
                <WordDiff before={chosen.text} after={session.text} />
              ) : (
                <WordDiff before={chosen.before} after={chosen.text} />
              )}
            </div>
          )}
        </div>
      </section>
      <p class="buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </p>
    </dialog>
  );
}
