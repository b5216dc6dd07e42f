/** Adds entries from the page that lists them. */
import { render } from "preact";
import type { EditView, EntryKindName } from "../edit-view.ts";
import { AddEntryDialog } from "./AddEntryDialog.tsx";
import { goOn, goTo } from "./next-page.ts";
import { BeginDraft } from "./begin/begin-draft.ts";

goOn();
const place = document.querySelector<HTMLElement>("#add-entry");
if (place) {
  const view = JSON.parse(place.dataset["view"] ?? "") as EditView;
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-add]")) {
    const kind = button.dataset["add"] as EntryKindName;
    button.hidden = false;
    button.addEventListener("click", () => {
      const store = new BeginDraft(view, () => {});
      const answer = (_: unknown, id?: string) => {
        render(null, place);
        if (id !== undefined) goTo(`${view.base}/desk/${kind}/${id}/edit/`);
      };
      render(<AddEntryDialog store={store} asked={{ kind, words: "", answer }} />, place);
    });
  }
}
