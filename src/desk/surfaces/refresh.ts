/** Updates a desk page: reloads it after a change to the content, even an invalid one, and shows new findings after a check. */
let leaving = false;
addEventListener("beforeunload", () => (leaving = true));

/** Does nothing during navigation: a reload would cancel it and return to this page. */
function refresh(): void {
  if (!leaving) location.reload();
}

import.meta.hot?.on("roundup:content", refresh);

/** The elements that depend on findings: always the same ones in the same order, whatever was found. */
const findingsParts = (page: Document) => [...page.querySelectorAll("[data-findings]")];

while (document.body.dataset["running"] !== undefined) await showFindings();

/** Waits for the check and replaces only what depends on its findings, so that panes keep their scroll position. */
async function showFindings(): Promise<void> {
  const checked = await fetch("/desk/checked.json");
  if (!checked.ok)
    throw new Error(`Waiting for the check failed: /desk/checked.json returned ${checked.status}.`);
  const answer = await fetch(location.href);
  const now = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = findingsParts(now);
  for (const [index, old] of findingsParts(document).entries()) {
    const part = fresh[index];
    // An unchanged part keeps the focus.
    if (part && !old.isEqualNode(part)) old.replaceWith(part);
  }
  if (now.body.dataset["running"] === undefined) delete document.body.dataset["running"];
  // A page that can no longer be rendered shows its own error.
  if (!answer.ok) refresh();
}
