import type { FrameLocator, Locator, Page } from "playwright/test";

/** `/desk/` and the pages of articles below it. */
export class DeskPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A part of the page, by its heading. */
  part(name: string): Locator {
    return this.#page.getByRole("region", { name, exact: true });
  }

  /** Headlines in a part, in their order. */
  headlines(part: string): Locator {
    return this.part(part).getByRole("heading", { level: 3 });
  }

  /** The page, or whatever else is shown, in a frame. */
  frame(title: string): FrameLocator {
    return this.#page.frameLocator(`iframe[title="${title}"]`);
  }

  get headline(): Locator {
    return this.#page.getByRole("heading", { level: 1 });
  }
}
