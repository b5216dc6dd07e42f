import type { Locator } from "playwright/test";
import { PaperPage } from "./paper.ts";

/** The page of somebody who writes for the paper. */
export class PersonPage extends PaperPage {
  says(about: string): Locator {
    return this.main.getByText(about, { exact: true });
  }
}
