import { PaperPage } from "./paper.ts";

/** The front page. */
export class FrontPage extends PaperPage {
  async open(): Promise<void> {
    await this.page.goto("/");
  }
}
