/** Prepares the frames of the desk that show pages of this site. They have the same origin, so a script can change them. */
for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe[src]")) {
  const prepare = () => {
    const page = frame.contentDocument;
    if (!page || page.URL === "about:blank") return;
    hideErrorOverlay(page);
    if (frame.dataset["print"] !== undefined)
      for (const sheet of page.styleSheets) showPrint(sheet.cssRules);
    frame.dataset["ready"] = "";
  };
  frame.addEventListener("load", prepare);
  if (frame.contentDocument?.readyState === "complete") prepare();
}

/** The desk lists problems itself; in a pane the overlay would hide the page. */
function hideErrorOverlay(page: Document): void {
  const style = page.createElement("style");
  style.textContent = "vite-error-overlay { display: none }";
  page.head.append(style);
}

/** Applies print styles on screen, including `@media print` inside `@layer`. */
function showPrint(rules: CSSRuleList): void {
  for (const rule of rules) {
    // Not instanceof: the rule's class belongs to the frame's window.
    if ("media" in rule) {
      const media = rule.media as MediaList;
      if (media.mediaText === "print") media.mediaText = "all";
    }
    if ("cssRules" in rule) showPrint(rule.cssRules as CSSRuleList);
  }
}
