/** Starts the editor on its page. */
import { render } from "preact";
import type { EditView } from "../edit-view.ts";
import { App } from "./App.tsx";
import { draftsOf } from "./kept-drafts.ts";
import { arrive } from "./next-page.ts";
import { Session } from "./session.ts";

const place = document.querySelector<HTMLElement>("#editor");
if (place) {
  const view = JSON.parse(place.dataset["view"] ?? "") as EditView;
  const session = new Session(view, await draftsOf(view.file));
  const said = arrive();
  if (said) session.say(said);
  place.replaceChildren();
  render(<App session={session} />, place);
}
