/** Starts the page on which an article is begun. */
import { render } from "preact";
import type { EditView } from "../edit-view.ts";
import { Begin } from "./begin/Begin.tsx";

const place = document.querySelector<HTMLElement>("#editor");
if (place) {
  place.replaceChildren();
  render(<Begin view={JSON.parse(place.dataset["view"] ?? "") as EditView} />, place);
}
