/** Adds a link to the desk to every page of the preview, in a script, so that pages need no code for it. */
import { base, href } from "#components/href.ts";
import { deskPath } from "./views/desk-path.ts";

/** The path of this page. */
const here = location.pathname.slice(base.length);
const article = /^\/[^/]+\/(\d{4}\/\d{2}\/\d{2}\/[^/]+)\/$/.exec(here)?.[1];

function link(words: string, path: string): HTMLAnchorElement {
  const to = document.createElement("a");
  to.href = href(path);
  to.textContent = words;
  to.className = "to-desk";
  to.style.cssText = "font: 400 var(--t0)/1.75 var(--sans); display: inline-block";
  return to;
}

// Not in the desk's panes, which show what readers will see.
if (self === top && !here.startsWith("/desk/")) {
  const mark = document.querySelector<HTMLElement>("article .state-mark");
  if (article && mark) {
    const beside = link("View on the desk", deskPath(article));
    beside.style.marginInlineStart = "0.75rem";
    mark.after(beside);
  }
  const entry = document.createElement("li");
  entry.append(link("The desk", deskPath(article)));
  document.querySelector("footer ul")?.append(entry);
}
