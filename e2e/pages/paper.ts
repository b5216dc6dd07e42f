import type { Locator, Page } from "playwright/test";

/** A link of the paper as a reader sees it. */
export interface Link {
  name: string;
  path: string;
}

/** `/daily-roundup/2015/05/18/slug/` */
export const articleAddress = /^\/[a-z0-9-]+\/\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+\/$/;

/** What every page of the paper has. */
export class PaperPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get banner(): Locator {
    return this.page.getByRole("banner");
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  get footer(): Locator {
    return this.page.getByRole("contentinfo");
  }

  /** The one heading of the first level. */
  get title(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  /** Goes to a part of the paper by the navigation at the top. */
  async openPart(name: string): Promise<void> {
    await this.banner.getByRole("link", { name, exact: true }).click();
  }

  /** The links of the main part whose paths match, in their order, each path once. */
  async links(path: RegExp): Promise<Link[]> {
    const all = await this.main.getByRole("link").evaluateAll((links) =>
      links.map((link) => ({
        name: link.textContent.trim().replace(/\s+/g, " "),
        path: link.getAttribute("href") ?? "",
      })),
    );
    const matching = all.filter((link) => path.test(link.path));
    return [...new Map(matching.toReversed().map((link) => [link.path, link])).values()].reverse();
  }

  /** The articles that the page leads to. */
  articles(): Promise<Link[]> {
    return this.links(articleAddress);
  }

  /** Follows a link of the main part, the first of that name. */
  async follow(link: Link): Promise<void> {
    await this.main.getByRole("link", { name: link.name, exact: true }).first().click();
  }
}
