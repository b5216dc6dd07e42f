import type { Page } from "playwright/test";

/** Notes whatever a page must not do: complain, fail to load something, ask another host. */
export function witness(page: Page, url: string): string[] {
  const seen: string[] = [];
  page.on("console", (message) => {
    if (["warning", "error"].includes(message.type())) {
      seen.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => seen.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && origin !== url) seen.push(`request to ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // What the next page no longer waits for is no failure.
    if (request.failure()?.errorText === "net::ERR_ABORTED") return;
    seen.push(`no answer from ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) seen.push(`${response.status()} from ${response.url()}`);
  });
  return seen;
}
