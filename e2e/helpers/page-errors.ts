import type { Page } from "playwright/test";

/**
 * Collects what a page must never do: report an error, fail to load something, or request something elsewhere.
 * @param url where the paper is, without a slash at the end
 */
export function recordErrors(page: Page, url: string): string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (["warning", "error"].includes(message.type())) {
      errors.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => errors.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const outside = !request.url().startsWith(`${url}/`);
    if (outside && !request.url().startsWith("data:")) errors.push(`request to ${request.url()}`);
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
