/**
 * Updates a desk page: reloads it after a change to the content, even an invalid one, shows new findings after a check,
 * and follows the clock.
 */
import { href } from "#components/href.ts";
import { navigationEnded } from "#preview/navigation.ts";

/** Does nothing while somebody fills in a dialog. */
async function refresh(): Promise<void> {
  await navigationEnded();
  if (!document.querySelector("dialog[open]")) location.reload();
}

import.meta.hot?.on("roundup:content", refresh);

/** The elements that depend on findings and on the time: always the same ones in the same order. */
const freshParts = (page: Document) => [...page.querySelectorAll("[data-fresh]")];
const stateIn = (page: Document) =>
  page.querySelector<HTMLElement>("[data-state]")?.dataset["state"];

const minute = 60_000;
followClock();
// Nothing is updated in the background.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void showFresh();
});

while (document.body.dataset["running"] !== undefined) await showFindings();

/** Updates the page at every full minute, because articles go out while it is open. */
function followClock(): void {
  setTimeout(
    async () => {
      if (document.visibilityState === "visible") await showFresh();
      followClock();
    },
    minute - (Date.now() % minute),
  );
}

/** Waits for the check, and shows its findings. */
async function showFindings(): Promise<void> {
  const checked = await fetch(href("/desk/checked.json"));
  if (!checked.ok)
    throw new Error(`Waiting for the check failed: /desk/checked.json returned ${checked.status}.`);
  await showFresh();
}

/** Replaces only what depends on findings and on the time, so that panes keep their scroll position. */
async function showFresh(): Promise<void> {
  const answer = await fetch(location.href).catch(() => undefined);
  // The server has stopped; the page reloads when it is back.
  if (!answer) return;
  const now = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = freshParts(now);
  for (const [index, old] of freshParts(document).entries()) {
    const part = fresh[index];
    // An unchanged part keeps the focus.
    if (part && !old.isEqualNode(part)) old.replaceWith(part);
  }
  if (now.body.dataset["running"] === undefined) delete document.body.dataset["running"];
  // A page that can no longer be rendered shows its own error, and an article that goes out changes in every pane.
  if (!answer.ok || stateIn(now) !== stateIn(document)) await refresh();
}
