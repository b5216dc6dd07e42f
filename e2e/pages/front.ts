import { PaperPage } from "./paper.ts";

export class FrontPage extends PaperPage {
  async open(): Promise<void> {
    await this.page.goto("/");
  }
}
