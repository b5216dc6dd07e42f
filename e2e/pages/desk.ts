import type { FrameLocator, Locator, Page } from "playwright/test";

/** `/desk/`, and the desk's page of an article. */
export class DeskPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A part of the page, by its heading. */
  part(name: string): Locator {
    return this.#page.getByRole("region", { name, exact: true });
  }

  /** The headlines in a part. */
  headlines(part: string): Locator {
    return this.part(part).getByRole("heading", { level: 3 });
  }

  /** The content of an iframe, by its title. */
  frame(title: string): FrameLocator {
    return this.#page.frameLocator(`iframe[title="${title}"]`);
  }

  get headline(): Locator {
    return this.#page.getByRole("heading", { level: 1 });
  }

  /** The cells of a source in the table of sources, by the name of its outlet. */
  source(outlet: string): Locator {
    return this.part("Sources at a glance")
      .getByRole("row")
      .filter({ has: this.#page.getByRole("rowheader", { name: outlet }) })
      .getByRole("cell");
  }
}
