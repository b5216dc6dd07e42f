/** A page of the desk shows new problems by itself: after a mistake, and when a check has ended. */
let leaving = false;
addEventListener("beforeunload", () => (leaving = true));

// Not when a link was followed: loading this page again would take the reader back from the way to the next.
import.meta.hot?.on("roundup:content", () => {
  if (!leaving) location.reload();
});

/** What tells of findings; every page has the same of it, whatever they are. */
const tellers = (page: Document) => [...page.querySelectorAll("[data-findings]")];

while (document.body.dataset["running"] !== undefined) await showFindings();

/** Waits for the check, and puts what it says in its places. All else stays: panes keep where they were scrolled to. */
async function showFindings(): Promise<void> {
  await fetch("/desk/checked.json");
  const answer = await fetch(location.href);
  const now = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = tellers(now);
  tellers(document).forEach((old, index) => old.replaceWith(fresh[index] ?? ""));
  if (now.body.dataset["running"] === undefined) delete document.body.dataset["running"];
}
