import type { Page, Response } from "playwright/test";

/**
 * Opens an address of a running preview. Unlike `page.goto`, it tries again when the preview reloads the page that is
 * open, which cancels a navigation that a program starts. The preview does so after it has started and after each save.
 * @throws {Error} if the navigation fails for another reason
 */
export async function visit(page: Page, address: string): Promise<Response | null> {
  for (;;) {
    try {
      return await page.goto(address);
    } catch (error) {
      if (!/net::ERR_ABORTED|interrupted by another navigation/.test(String(error))) throw error;
    }
  }
}
