import type { Locator, Page } from "playwright/test";

/** A link as readers see it. */
export interface Link {
  name: string;
  path: string;
}

/** `/daily-roundup/2024/05/30/slug/` */
export const articleAddress = /^\/[a-z0-9-]+\/\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+\/$/;

/** What all pages have in common. */
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

  /** The heading of level 1. */
  get title(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  /** Follows a link of the navigation at the top. */
  async openPart(name: string): Promise<void> {
    await this.banner.getByRole("link", { name, exact: true }).click();
  }

  /** The links in the main part whose paths match, in page order, each path once. */
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

  /** The articles that the page links to. */
  articles(): Promise<Link[]> {
    return this.links(articleAddress);
  }

  /** Follows the first link with that name in the main part. */
  async follow(link: Link): Promise<void> {
    await this.main.getByRole("link", { name: link.name, exact: true }).first().click();
  }
}
