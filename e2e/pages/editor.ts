import type { FrameLocator, Locator, Page } from "playwright/test";
import { visit } from "../helpers/visit.ts";

/** The page of the desk on which a file is written. */
export class EditorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the editor of a file, and waits until it has read it. */
  static async open(page: Page, id: string): Promise<EditorPage> {
    await visit(page, `/desk/${id}/edit/`);
    const editor = new EditorPage(page);
    await editor.save.waitFor();
    return editor;
  }

  get save(): Locator {
    return this.page.getByRole("button", { name: "Save", exact: true });
  }

  /** Whether everything is saved, in words. */
  get state(): Locator {
    return this.page.getByRole("banner").locator(".state");
  }

  get text(): Locator {
    return this.page.getByRole("textbox", { name: "Text", exact: true });
  }

  get fields(): Locator {
    return this.page.getByRole("region", { name: "Fields" });
  }

  /** The input of a field that is not in a list. */
  field(label: string): Locator {
    return this.fields.getByLabel(label, { exact: true });
  }

  /** A list or a group of fields. */
  group(label: string): Locator {
    return this.fields.getByRole("group", { name: label });
  }

  /** The page as readers will see it. */
  get shown(): FrameLocator {
    return this.page.frameLocator('iframe[title="The page as readers will see it"]');
  }

  get problems(): Locator {
    return this.page.getByRole("region", { name: "Problems", exact: false }).getByRole("listitem");
  }
}
