import type { Page } from "playwright/test";
import { DeskPage } from "../pages/desk.ts";
import { expect, test as base } from "./paper-test.ts";
import { Project } from "./project.ts";
import { visit } from "./visit.ts";

/** A preview of the proof paper. */
interface Preview {
  project: Project;
  url: string;
}

/** The articles of the proof paper that tests of the desk edit, as files of the project. */
export const articleFiles = {
  bridge: "content/articles/2024/05/30/bridge-opens.md",
  draft: "content/articles/2024/05/31/canary-draft.md",
  ferry: "content/articles/2024/05/28/ferry-stops.md",
};

/** The desk's pages of articles. */
export const deskPaths = {
  bridge: "/desk/2024/05/30/bridge-opens/",
  draft: "/desk/2024/05/31/canary-draft/",
  ferry: "/desk/2024/05/28/ferry-stops/",
};

/** Longer than the titles that search engines show. */
export const longHeadline =
  "The bridge opens to walkers first, while cars and lorries wait for the lamps to work";

/**
 * Playwright's `test` with a preview. Its tests leave the content as they found it, because the other tests of the
 * worker process use the same preview.
 */
export const test = base.extend<object, { preview: Preview }>({
  preview: [
    async ({ papers }, use) => {
      const project = Project.copyOf(papers.proof.root);
      editContent(project);
      const server = project.start("npm", ["run", "dev", "--", "--port", "0"]);
      const [, url = ""] = await server.until(/(http:\/\/localhost:\d+)\//);
      await use({ project, url });
      await project.stop();
    },
    { scope: "worker", timeout: 600_000 },
  ],
  baseURL: async ({ preview }, use) => use(preview.url),
});

/**
 * Gives the desk something to show: an article is a draft again, its deck repeats its headline, and one of its
 * sources is paid and has no address; another article has a longer headline; and one goes out today.
 */
function editContent(project: Project): void {
  const { bridge, ferry } = articleFiles;
  project.edit(ferry, "status: published", "status: draft");
  project.edit(
    ferry,
    "deck: Both outlets were on the last crossing. They counted different crowds.",
    "deck: The ferry stops after ninety years.",
  );
  project.edit(ferry, "    url: https://radio.example/last-ferry\n", "    access: paid\n");
  project.edit(bridge, "The bridge opens to walkers first", longHeadline);
  const now = new Date();
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(now);
  const text = project
    .read(bridge)
    .replace(/^headline: .*$/m, "headline: The lamps work")
    .replace(/^publishedAt: .*$/m, `publishedAt: "${now.toISOString().slice(0, 19)}Z"`)
    .replace(/^(corrections|lead):\n( .*\n)+/gm, "");
  project.write(`content/articles/${today.replaceAll("-", "/")}/lamps-work.md`, text);
}

/** Waits until the desk has run its checks. Their results change the page. */
export async function checksFinished(page: Page): Promise<void> {
  await expect(page.locator("body[data-running]")).toHaveCount(0);
}

/** Opens a page of the preview. */
export async function openPreview(page: Page, path: string): Promise<DeskPage> {
  await checksFinished(page);
  await visit(page, path);
  return new DeskPage(page);
}

export { expect } from "playwright/test";
