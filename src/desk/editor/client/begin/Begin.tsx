import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Recognized } from "../../../new/begin-actions.ts";
import type { EditView } from "../../edit-view.ts";
import { AddEntryDialog, type AskedEntry } from "../AddEntryDialog.tsx";
import { ApiError } from "../api.ts";
import { AddEntry } from "../fields/choices.ts";
import { Fields } from "../fields/Fields.tsx";
import { Store } from "../use-session.ts";
import { BeginDraft } from "./begin-draft.ts";
import { forgetText, keepText, keptText } from "./pasted-text.ts";
import { Pieces } from "./Pieces.tsx";

/** A new article: from a pasted text, with what was recognized in it, or from nothing. */
export function Begin({ view }: { view: EditView }) {
  const [, setCount] = useState(0);
  const draft = useMemo(() => new BeginDraft(view, () => setCount((count) => count + 1)), [view]);
  const kept = useMemo(keptText, []);
  const [text, setText] = useState(kept.text);
  const html = useRef(kept.html);
  const [found, setFound] = useState<Recognized>();
  const [included, setIncluded] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState("");
  const [askedEntry, setAskedEntry] = useState<AskedEntry>();

  const pastedText = () => ({ text, ...(html.current !== undefined && { html: html.current }) });
  const report = (error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    setWrong(error.message);
  };
  useEffect(() => {
    keepText(pastedText());
    const timer = setTimeout(async () => {
      try {
        const answer = await draft.call<Recognized>("recognize", pastedText());
        setFound(answer);
        setWrong("");
        draft.guess(answer.guesses);
      } catch (error) {
        report(error);
      }
    }, 400);
    return () => clearTimeout(timer);
  }, [text]);

  const address = /^\s*(https?:\/\/\S+)\s*$/i.exec(text)?.[1];
  const getPage = async () => {
    draft.say("The page is being read …");
    try {
      const page = await draft.call<{ html: string; text: string }>("fetch", { address });
      html.current = page.html;
      setText(page.text);
      draft.say("This is the text of the page.");
    } catch (error) {
      draft.say("");
      report(error);
    }
  };
  const begin = async () => {
    try {
      const input = { ...pastedText(), given: draft.given, kept: [...included] };
      const { id } = await draft.call<{ id: string }>("begin", input);
      forgetText();
      location.href = `${view.base}/desk/${id}/edit/`;
    } catch (error) {
      report(error);
    }
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
  return (
    <Store.Provider value={draft}>
      <AddEntry.Provider value={askEntry}>
        <header class="bar">
          <p class="home">
            <a href={`${view.base}/desk/`}>The desk</a>
          </p>
          <div class="what">
            <h1>A new article</h1>
            <p class="soft">Paste a text, or start empty.</p>
          </div>
          <div class="state">
            <p class="message" role="status">
              {draft.message}
            </p>
          </div>
          <div class="actions">
            <button type="button" class="main" onClick={() => void begin()}>
              Begin the article
            </button>
          </div>
        </header>
        <main id="main" class="panes begin">
          <section class="pane" aria-label="Pasted text">
            <div class="field">
              <div class="name">
                <label for="text">Text</label>
                <span class="soft"> optional</span>
              </div>
              <textarea
                id="text"
                rows={8}
                value={text}
                aria-describedby="text-help"
                onPaste={(event) => (html.current = markupOf(event))}
                onInput={(event) => {
                  const { value } = event.currentTarget;
                  if (event instanceof InputEvent && event.inputType !== "insertFromPaste")
                    html.current = undefined;
                  setText(value);
                }}
              />
              <p class="help" id="text-help">
                A draft, a page or its address, an email, an agency’s report. Nothing of it is lost:
                what does not become part of the article is listed.
              </p>
              {address !== undefined && (
                <button type="button" class="main" onClick={() => void getPage()}>
                  Get the text of this page
                </button>
              )}
            </div>
          </section>
          <section class="pane" aria-label="Fields">
            <p class="wrong" role="alert">
              {wrong}
            </p>
            <Fields fields={draft.fields} />
          </section>
          <section class="pane" aria-label="What was recognized">
            <Pieces
              found={found}
              kept={included}
              toggle={(words) => {
                const next = new Set(included);
                if (!next.delete(words)) next.add(words);
                setIncluded(next);
              }}
            />
          </section>
        </main>
        {askedEntry && <AddEntryDialog store={draft} asked={askedEntry} />}
      </AddEntry.Provider>
    </Store.Provider>
  );
}

/** What was pasted, with its headings and links; undefined for plain text, and for that of editors of code. */
function markupOf({ clipboardData }: ClipboardEvent): string | undefined {
  const markup = clipboardData?.getData("text/html") ?? "";
  const isEmpty = document.querySelector<HTMLTextAreaElement>("#text")?.value === "";
  return isEmpty && /<(?:p|h[1-6]|a|blockquote|li)[\s>]/i.test(markup) ? markup : undefined;
}
