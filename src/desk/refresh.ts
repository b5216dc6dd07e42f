/** A page of the desk loads again when there are new problems to show: after a mistake, and after a check. */
import.meta.hot?.on("roundup:content", () => location.reload());

if (document.body.dataset["running"] !== undefined) {
  await fetch("/desk/checked.json");
  location.reload();
}
