import type { Locator } from "playwright/test";
import { PaperPage } from "./paper.ts";

/** A list of articles with several pages, such as the index of a section or a topic. */
export class ListPage extends PaperPage {
  get older(): Locator {
    return this.main.getByRole("link", { name: /^older/i });
  }

  get newer(): Locator {
    return this.main.getByRole("link", { name: /^newer/i });
  }
}
