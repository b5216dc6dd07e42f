import type { EditorView } from "@codemirror/view";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { isDraft } from "#newsroom/draft-status.ts";
import type { Problem } from "#newsroom/problem.ts";
import { AddEntryDialog, type AskedEntry } from "./AddEntryDialog.tsx";
import { AskDialog, type Asked } from "./AskDialog.tsx";
import { Bar } from "./Bar.tsx";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { DeleteDialog } from "./DeleteDialog.tsx";
import { AddEntry } from "./fields/choices.ts";
import { Fields } from "./fields/Fields.tsx";
import { goToField, goToLine } from "./go-to.ts";
import { follow } from "./live.ts";
import { PagePane } from "./PagePane.tsx";
import { PublishDialog } from "./publish/PublishDialog.tsx";
import { ProblemList } from "./ProblemList.tsx";
import type { Session } from "./session.ts";
import { TextPane } from "./text/TextPane.tsx";
import type { Question } from "./text/tools.ts";
import { Store, useChanges } from "./use-session.ts";
import { VersionsDialog } from "./versions/VersionsDialog.tsx";
import { YamlPane } from "./YamlPane.tsx";

type PaneName = "fields" | "text" | "page";

/** The page on which a file is written: its fields, its text, and its page. */
export function App({ session }: { session: Session }) {
  useChanges(session);
  const [pane, setPane] = useState<PaneName>("text");
  const [asked, setAsked] = useState<Asked>();
  const [askedEntry, setAskedEntry] = useState<AskedEntry>();
  const [isComparing, setComparing] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  const [isLookingBack, setLookingBack] = useState(false);
  const editor = useRef<EditorView>(null);
  const shown = useMemo(() => new Set<() => void>(), []);
  const { view } = session;
  const hasText = session.parts.open !== "";
  const isArticle = view.kind.one === "article";

  useEffect(() => {
    const notify = () => {
      for (const show of shown) show();
    };
    follow(session, notify, () => isDraft(session.at(["status"])));
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : "";
      if (key === "s") void session.save();
      else if (key === "enter" && event.shiftKey && isArticle) setPublishing(true);
      else if (key === "z" && !isInText(event.target)) session[event.shiftKey ? "redo" : "undo"]();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [session]);

  const ask = (question: Question) =>
    new Promise<Record<string, string> | undefined>((resolve) => {
      setAsked({
        question,
        answer(values) {
          setAsked(undefined);
          resolve(values);
        },
      });
    });
  const accept = async (rule: string) => {
    const answer = await ask({
      title: "Accept as it is",
      help: `Why does the rule “${rule}” not apply here? The next person who reads the file will want to know.`,
      inputs: [{ key: "reason", label: "Reason", required: true }],
      submit: "Accept",
    });
    const reason = answer?.["reason"]?.trim();
    const index = ((session.at(["allow"]) ?? []) as unknown[]).length;
    if (reason) session.edit({ kind: "insert", at: ["allow"], index, value: { rule, reason } });
  };
  const goTo = (problem: Problem) => {
    setPane(problem.field === "" ? "text" : "fields");
    requestAnimationFrame(() =>
      problem.field === ""
        ? editor.current && goToLine(editor.current, session, problem.line)
        : goToField(problem.field),
    );
  };
  const askEntry = (kind: AskedEntry["kind"], words: string) =>
    new Promise<string | undefined>((resolve) => {
      setAskedEntry({
        kind,
        words,
        answer(reference) {
          setAskedEntry(undefined);
          resolve(reference);
        },
      });
    });
  const tab = (name: PaneName, words: string) => (
    <button type="button" aria-pressed={pane === name} onClick={() => setPane(name)}>
      {words}
    </button>
  );
  return (
    <Store.Provider value={session}>
      <AddEntry.Provider value={askEntry}>
        <Bar session={session} resolve={() => setComparing(true)}>
          {isArticle && (
            <button
              type="button"
              aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
              onClick={() => setPublishing(true)}
            >
              Publishing…
            </button>
          )}
          {!isArticle && view.file !== "content/site.yaml" && (
            <button type="button" onClick={() => setDeleting(true)}>
              Delete…
            </button>
          )}
          {view.isVersioned && (
            <button type="button" onClick={() => setLookingBack(true)}>
              Versions…
            </button>
          )}
        </Bar>
        <div class="tabs" role="group" aria-label="Shown">
          {tab("fields", "Fields")}
          {hasText && tab("text", "Text")}
          {isArticle && tab("page", "Page")}
        </div>
        <main id="main" class={hasText ? "panes" : "panes no-text"} data-pane={pane}>
          <section class="pane fields" aria-label="Fields">
            <p class="undo">
              <button type="button" aria-disabled={!session.canUndo} onClick={() => session.undo()}>
                Undo
              </button>
              <button type="button" aria-disabled={!session.canRedo} onClick={() => session.redo()}>
                Redo
              </button>
            </p>
            {session.yamlError === undefined ? (
              <Fields fields={session.fields} />
            ) : (
              <YamlPane session={session} />
            )}
          </section>
          {hasText && (
            <section class="pane text" aria-label="Text and problems">
              <TextPane
                session={session}
                accept={(rule) => void accept(rule)}
                ask={ask}
                opened={(view) => (editor.current = view)}
              />
              <ProblemList session={session} accept={(rule) => void accept(rule)} goTo={goTo} />
            </section>
          )}
          {isArticle && (
            <section class="pane page-shown" aria-label="The page">
              <PagePane
                src={`${view.base}/desk/${view.id}/shown/`}
                surfaces={`${view.base}/desk/${view.id}/`}
                onShown={(show) => {
                  shown.add(show);
                  return () => shown.delete(show);
                }}
              />
            </section>
          )}
        </main>
        {isPublishing && (
          <PublishDialog
            session={session}
            ask={ask}
            goTo={goTo}
            remove={() => setDeleting(true)}
            close={() => setPublishing(false)}
          />
        )}
        {asked && <AskDialog key={asked.question.title} session={session} asked={asked} />}
        {askedEntry && <AddEntryDialog store={session} asked={askedEntry} />}
        {isDeleting && <DeleteDialog session={session} close={() => setDeleting(false)} />}
        {isLookingBack && <VersionsDialog session={session} close={() => setLookingBack(false)} />}
        {isComparing && session.conflict && (
          <ConflictDialog session={session} close={() => setComparing(false)} />
        )}
      </AddEntry.Provider>
    </Store.Provider>
  );
}

function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".cm-editor, dialog") !== null;
}
