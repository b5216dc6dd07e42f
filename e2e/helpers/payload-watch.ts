/** Notices when a payload of `fixtures/payloads/` runs in a page, or could. */
import type { Browser, BrowserContext, Frame } from "playwright/test";

export interface PayloadWatch {
  /** A context in which no content security policy holds, so that only escaping protects a page. */
  context: BrowserContext;
  /** What ran since the last call: a line each. */
  ran(): string[];
}

/**
 * Opens a context whose pages are watched.
 * @param ownUrl where the site is served; requests to other addresses fail
 * @param published the address of the paper; requests to any other are recorded
 */
export async function watchPayloads(
  browser: Browser,
  ownUrl: string,
  published = ownUrl,
): Promise<PayloadWatch> {
  const context = await browser.newContext({ bypassCSP: true, baseURL: ownUrl });
  let found: string[] = [];
  await context.exposeBinding("ran", ({ frame }) => void found.push(`ran in ${nameOf(frame)}`));
  await context.route(
    (url) => url.origin !== ownUrl && /^https?:$/.test(url.protocol),
    (route) => {
      const request = route.request();
      if (new URL(request.url()).origin !== published)
        found.push(`request to ${request.url()} from ${nameOf(request.frame())}`);
      return route.abort();
    },
  );
  context.on("page", (page) => {
    page.on("dialog", (dialog) => {
      found.push(`dialog in ${page.url()}`);
      void dialog.dismiss();
    });
    page.on("popup", (popup) => found.push(`window opened from ${page.url()}: ${popup.url()}`));
  });
  return {
    context,
    ran() {
      const lines = found;
      found = [];
      return lines;
    },
  };
}

function nameOf(frame: Frame): string {
  return frame.name() || frame.parentFrame()?.name() || frame.url();
}

/**
 * Lists what in a document would run when a reader does something, or has run already: markup that no template of
 * the project emits. Shadow trees are included.
 */
export function dangerousMarkup(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found: string[] = [];
    const addresses = /^(xlink:)?(href|src|action|formaction|data|poster)$/i;
    // Without what browsers leave out, https://url.spec.whatwg.org/#url-parsing
    // oxlint-disable-next-line no-control-regex -- browsers ignore them
    const ignored = /[\u0000-\u0020]/g;
    const runs = (address: string) =>
      /^(javascript|data:text|data:image\/svg|vbscript)/i.test(address.replace(ignored, ""));
    const foreign = new Set(["base", "object", "embed", "frame", "portal", "applet"]);
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll("*")) {
        const name = element.localName;
        const show = () => found.push(element.outerHTML.slice(0, 160));
        if (foreign.has(name)) show();
        else if (name === "meta" && /refresh/i.test(element.getAttribute("http-equiv") ?? ""))
          show();
        else if (name === "script" && element.getAttribute("type") !== "application/ld+json") {
          if (/\bran\b/.test(element.textContent ?? "")) show();
        } else if (name === "style" && /evil\.example/.test(element.textContent ?? "")) show();
        for (const { name: attribute, value } of element.attributes) {
          if (/^on/i.test(attribute)) show();
          else if (addresses.test(attribute)) {
            if (runs(value)) show();
            if (name === "form" && /evil\.example/.test(value)) show();
          }
        }
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    return found;
  });
}
