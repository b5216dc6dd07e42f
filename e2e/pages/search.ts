import type { Locator } from "playwright/test";
import { PaperPage } from "./paper.ts";

/** The search page. */
export class SearchPage extends PaperPage {
  get field(): Locator {
    return this.main.getByRole("searchbox");
  }

  get status(): Locator {
    return this.main.getByRole("status");
  }

  get results(): Locator {
    return this.main.getByRole("listitem").filter({ has: this.page.getByRole("heading") });
  }

  /** The pages that were found by their names. */
  get names(): Locator {
    return this.main
      .getByRole("region", { name: /^By this name|The nearest names$/ })
      .getByRole("link");
  }

  /** The words that are highlighted in the results. */
  get highlighted(): Locator {
    return this.results.locator("mark");
  }

  get more(): Locator {
    return this.main.getByRole("button", { name: "More", exact: true });
  }

  get withoutFilters(): Locator {
    return this.main.getByRole("button", { name: /^Search without the filters/ });
  }

  filter(label: string): Locator {
    return this.main.getByRole("combobox", { name: label, exact: true });
  }

  /** The slugs of the results, in page order. */
  async slugs(): Promise<string[]> {
    return (await this.articles()).map(({ path }) => path.split("/").at(-2) ?? "");
  }
}
