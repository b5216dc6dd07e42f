import type { Locator } from "playwright/test";
import { PaperPage, type Link } from "./paper.ts";

/** The page of an article. */
export class ArticlePage extends PaperPage {
  /** The people in the byline. */
  authors(): Promise<Link[]> {
    return this.links(/^\/people\/[a-z0-9-]+\/$/);
  }

  /** The table whose first column has this heading. */
  table(heading: string): Locator {
    return this.main
      .getByRole("table")
      .filter({ has: this.page.getByRole("columnheader", { name: heading, exact: true }) });
  }

  /** A picture, by its alternative text. */
  picture(alt: string): Locator {
    return this.main.getByRole("img", { name: alt, exact: true });
  }

  /** The figure with a picture and its caption, by the picture's alternative text. */
  figure(alt: string): Locator {
    return this.main
      .getByRole("figure")
      .filter({ has: this.page.getByAltText(alt, { exact: true }) });
  }
}
