import type { Page } from "playwright/test";

/** Collects what a page must never do: report an error, fail to load something, or contact another host. */
export function recordErrors(page: Page, url: string): string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (["warning", "error"].includes(message.type())) {
      errors.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => errors.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && origin !== url) errors.push(`request to ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // Leaving a page cancels its open requests, which is no failure.
    if (request.failure()?.errorText === "net::ERR_ABORTED") return;
    errors.push(`no response from ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} from ${response.url()}`);
  });
  return errors;
}
