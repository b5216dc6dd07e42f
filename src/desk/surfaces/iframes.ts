/** The frames of the desk that hold real pages. A script reaches into them: they are pages of this site. */
for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe[src]")) {
  const prepare = () => {
    const page = frame.contentDocument;
    if (!page || page.URL === "about:blank") return;
    uncover(page);
    if (frame.dataset["print"] !== undefined)
      for (const sheet of page.styleSheets) showPrint(sheet.cssRules);
    frame.dataset["ready"] = "";
  };
  frame.addEventListener("load", prepare);
  if (frame.contentDocument?.readyState === "complete") prepare();
}

/** Problems have a place of their own on the desk; in a pane they would hide what is to be seen. */
function uncover(page: Document): void {
  const style = page.createElement("style");
  style.textContent = "vite-error-overlay { display: none }";
  page.head.append(style);
}

/** Makes what is written for paper hold on the screen. `@media print` also stands inside of `@layer`. */
function showPrint(rules: CSSRuleList): void {
  for (const rule of rules) {
    // By its fields: the rule's class is that of the other page.
    if ("media" in rule) {
      const media = rule.media as MediaList;
      if (media.mediaText === "print") media.mediaText = "all";
    }
    if ("cssRules" in rule) showPrint(rule.cssRules as CSSRuleList);
  }
}
