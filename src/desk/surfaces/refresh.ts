/** A page of the desk shows new problems by itself: after a mistake, and when a check has ended. */
let leaving = false;
addEventListener("beforeunload", () => (leaving = true));

/** Not when a link was followed: loading this page again would take the reader back from the way to the next. */
function refresh(): void {
  if (!leaving) location.reload();
}

import.meta.hot?.on("roundup:content", refresh);

/** What tells of findings: a page has the same ones in the same order, whatever was found. */
const tellers = (page: Document) => [...page.querySelectorAll("[data-findings]")];

while (document.body.dataset["running"] !== undefined) await showFindings();

/** Waits for the check, and puts what it says in its places. All else stays: panes keep where they were scrolled to. */
async function showFindings(): Promise<void> {
  const checked = await fetch("/desk/checked.json");
  if (!checked.ok)
    throw new Error(`The desk does not say when the check has ended: ${checked.status}`);
  const answer = await fetch(location.href);
  const now = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = tellers(now);
  for (const [index, old] of tellers(document).entries()) {
    const part = fresh[index];
    // Focus stays in a part that is the same.
    if (part && !old.isEqualNode(part)) old.replaceWith(part);
  }
  if (now.body.dataset["running"] === undefined) delete document.body.dataset["running"];
  // A page that cannot be made any more says so itself.
  if (!answer.ok) refresh();
}
