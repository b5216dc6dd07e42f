/** A page of the desk loads again when there are new problems to show: after a mistake, and after a check. */
let leaving = false;
addEventListener("beforeunload", () => (leaving = true));

/** Not when a link was followed: loading this page again would take the reader back from the way to the next. */
function refresh(): void {
  if (!leaving) location.reload();
}

import.meta.hot?.on("roundup:content", refresh);

if (document.body.dataset["running"] !== undefined) {
  await fetch("/desk/checked.json");
  refresh();
}
