import type { Locator } from "playwright/test";
import { PaperPage } from "./paper.ts";

/** The page of a person who writes for the paper. */
export class PersonPage extends PaperPage {
  /** The text about the person. */
  about(text: string): Locator {
    return this.main.getByText(text, { exact: true });
  }
}
