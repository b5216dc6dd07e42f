import type { Locator } from "playwright/test";
import { PaperPage } from "./paper.ts";

/** What readers get at an address that does not exist. */
export class NotFoundPage extends PaperPage {
  get wayHome(): Locator {
    return this.main.getByRole("link", { name: /front page/i });
  }
}
